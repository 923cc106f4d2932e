using System.CommandLine;
using System.Globalization;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>For anyone who keeps the program: messages that no channel took. A server that is running sends within seconds what is to be sent again.</summary>
internal static class OutboxCommand
{
    private const string All = "all";
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };
    private static readonly Argument<string[]> Ids = new("ID|all")
    {
        Description = "Numbers from `outbox list`, or all of them.",
        Arity = ArgumentArity.OneOrMore
    };

    public static Command Create(CommandContext context)
    {
        var list = new Command("list", "List messages waiting for delivery, and undeliverable ones with the reason.") { Json };
        list.SetAction((parsed, cancellation) => ListAsync(context, parsed.GetValue(Json), cancellation));
        var retry = new Command("retry", "Send undeliverable messages again, once the reason is fixed.") { Ids };
        retry.SetAction((parsed, cancellation) => WorkAsync(
            context, parsed.GetRequiredValue(Ids), (dead, ids) => dead.RetryAsync(ids, cancellation), "will be sent again", cancellation));
        var drop = new Command("drop", "Drop undeliverable messages. They will never be sent.") { Ids };
        drop.SetAction((parsed, cancellation) => WorkAsync(
            context, parsed.GetRequiredValue(Ids), (dead, ids) => dead.DropAsync(ids, cancellation), "dropped", cancellation));
        return new Command("outbox", "Manage undeliverable messages.") { list, retry, drop };
    }

    private static async Task<int> ListAsync(CommandContext context, bool json, CancellationToken cancellationToken)
    {
        if (!context.HasDatabase())
        {
            return await ShowAsync(context.Terminal, [], [], json);
        }

        await using var services = await context.OpenToReadAsync(cancellationToken);
        var channels = await services.GetRequiredService<IVerificationStore>().ReadOutboxFiguresAsync(cancellationToken);
        return await ShowAsync(context.Terminal, channels, await services.GetRequiredService<OutboxDeadLetters>().ListAsync(cancellationToken), json);
    }

    private static async Task<int> ShowAsync(Terminal terminal, IReadOnlyList<OutboxFigures> channels, IReadOnlyList<DeadOutbox> dead, bool json)
    {
        if (json)
        {
            await JsonOutput.WriteAsync(terminal, OutboxDocument.Of(channels, dead), JsonDocuments.Readable.OutboxDocument);
            return ExitCode.Done;
        }

        foreach (var channel in channels.Where(c => c.Pending > 0))
        {
            var because = channel.WaitsBecause is { } reason ? $": {reason}" : "";
            terminal.Out.WriteLine(
                $"{channel.Channel}: {Many(channel.Pending)} {Counted.Verb(channel.Pending, "waits", "wait")}, the oldest since "
                    + $"{Instant(channel.OldestPending)}{because}");
        }

        if (dead.Count == 0)
        {
            terminal.Out.WriteLine("No message is undeliverable.");
            return ExitCode.Done;
        }

        terminal.Out.WriteLine(
            $"{terminal.Bad(Many(channels.Sum(c => c.Dead)))} "
                + $"undeliverable{(dead.Count == OutboxDeadLetters.MostListed ? $"; the newest {dead.Count}" : "")}:");
        foreach (var message in dead)
        {
            terminal.Out.WriteLine(
                $"  {terminal.Strong(message.Id.ToString(CultureInfo.InvariantCulture))}  {Instant(message.GivenUpAt)}  {message.Conversation}  "
                    + $"{message.MessageKey}{(message.Slug is { } slug ? $"  of {slug}" : "")}");
            terminal.Out.WriteLine($"      {terminal.Dim(message.Reason)}");
        }

        terminal.Out.WriteLine("`outbox retry ID` sends one again, `outbox retry all` all of them; `outbox drop ID` drops it.");
        return ExitCode.Done;
    }

    private static async Task<int> WorkAsync(
        CommandContext context, string[] given, Func<OutboxDeadLetters, IReadOnlyCollection<long>, Task<IReadOnlyList<long>>> work, string what,
        CancellationToken cancellationToken)
    {
        var named = Read(given);
        if (!context.HasDatabase())
        {
            throw new CommandException(ExitCode.CannotRead, "No message is undeliverable: there is no database yet.");
        }

        await using var services = await context.OpenAsync(cancellationToken);
        var dead = services.GetRequiredService<OutboxDeadLetters>();
        IReadOnlyCollection<long> ids = named ?? [.. (await dead.ListAsync(cancellationToken)).Select(d => d.Id)];
        var done = await work(dead, ids);
        // What was taken is said, also where the rest is not there.
        context.Terminal.Out.WriteLine($"{Many(done.Count)} {what}.");
        var missing = ids.Except(done).ToList();
        return missing.Count == 0
            ? ExitCode.Done
            : throw new CommandException(
                ExitCode.CannotRead, $"No undeliverable message has the number {string.Join(", ", missing)}; `outbox list` shows them.");
    }

    /// <returns>Null: all.</returns>
    private static List<long>? Read(string[] given)
    {
        if (given is [All])
        {
            return null;
        }

        var ids = new List<long>();
        foreach (var text in given)
        {
            ids.Add(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : throw new CommandException(ExitCode.Usage, $"\"{text}\" is not a message number; use numbers from `outbox list`, or the word all."));
        }

        return ids;
    }

    private static string Many(long messages) => Counted.Of(messages, "message");

    private static string Instant(
        DateTimeOffset? at) => at is { } known ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";
}
