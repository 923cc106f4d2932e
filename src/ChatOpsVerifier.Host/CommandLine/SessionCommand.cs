using System.CommandLine;
using System.Globalization;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Browsers that are signed in. What is ended here counts for a running server with its next request.</summary>
internal static class SessionCommand
{
    private static readonly Argument<string[]> Which = new("ID|PERSON|all")
    {
        Description = "Ids from `session list`, people's ids, or all.",
        Arity = ArgumentArity.OneOrMore
    };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create(CommandContext context)
    {
        var list = new Command("list", "List open sessions.") { Json };
        list.SetAction((parsed, cancellation) => ListAsync(context, parsed.GetValue(Json), cancellation));
        var end = new Command("end", "End sessions.") { Which };
        end.SetAction((parsed, cancellation) => EndAsync(context, parsed.GetRequiredValue(Which), cancellation));
        return new Command("session", "Manage browsers that are signed in.") { list, end };
    }

    private static async Task<int> ListAsync(CommandContext context, bool json, CancellationToken cancellationToken)
    {
        var sessions = await WithSessionsAsync(context, context.OpenToReadAsync, (_, _, open) => Task.FromResult(open), [], cancellationToken);
        if (json)
        {
            await JsonOutput.WriteAsync(
                context.Terminal,
                new SessionListDocument([.. sessions.Select(s => new SessionDocument(
                    s.Id, s.PersonId, s.Method, s.KeyId, s.Client, s.CreatedAt, s.SeenAt, s.ExpiresAt))]),
                JsonDocuments.Readable.SessionListDocument);
            return ExitCode.Done;
        }

        context.Terminal.Out.WriteLine(sessions.Count == 0 ? "Nobody is signed in." : $"{Counted.Of(sessions.Count, "session")}:");
        foreach (var session in sessions)
        {
            context.Terminal.Out.WriteLine(
                $"  {context.Terminal.Strong(session.Id)}  {session.PersonId}  by {session.Method}  since {Instant(session.CreatedAt)}  last seen "
                    + $"{Instant(session.SeenAt)}  {context.Terminal.Dim(session.Client)}");
        }

        return ExitCode.Done;
    }

    private static async Task<int> EndAsync(CommandContext context, string[] which, CancellationToken cancellationToken)
    {
        var ended = await WithSessionsAsync(
            context,
            context.OpenAsync,
            async (store, now, open) =>
            {
                List<AccessSession> done = [];
                foreach (var session in open.Where(s => which.Contains("all", StringComparer.Ordinal)
                    || which.Contains(s.Id, StringComparer.Ordinal)
                    || which.Contains(s.PersonId, StringComparer.Ordinal)))
                {
                    if (await store.EndSessionAsync(session.Id, now, cancellationToken))
                    {
                        done.Add(session);
                    }
                }

                return done;
            },
            [],
            cancellationToken);
        context.Terminal.Out.WriteLine($"Ended {Counted.Of(ended.Count, "session")}.");
        var missing = which.Where(w => w != "all" && !ended.Any(s => s.Id == w || s.PersonId == w)).ToList();
        return missing.Count == 0
            ? ExitCode.Done
            : throw new CommandException(
                ExitCode.CannotRead, $"There is no open session of {string.Join(" or ", missing.Select(m => $"\"{m}\""))}. `session list` shows them all.");
    }

    /// <summary>Where there is no database, nobody ever signed in, and none is made.</summary>
    private static async Task<IReadOnlyList<AccessSession>> WithSessionsAsync(
        CommandContext context,
        Func<CancellationToken, Task<ServiceProvider>> open,
        Func<IAccessStore, DateTimeOffset, IReadOnlyList<AccessSession>, Task<IReadOnlyList<AccessSession>>> work,
        IReadOnlyList<AccessSession> none,
        CancellationToken cancellationToken)
    {
        if (!context.HasDatabase())
        {
            return none;
        }

        await using var services = await open(cancellationToken);
        var (store, now, idle) = (
            services.GetRequiredService<IAccessStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow(), context.Settings().Web.SessionIdle);
        return await work(store, now, [.. (await store.ListSessionsAsync(now, cancellationToken)).Where(s => s.IsOpen(now, idle))]);
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
