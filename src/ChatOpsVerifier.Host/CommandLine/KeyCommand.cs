using System.CommandLine;
using System.Globalization;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Personal access keys: the first one is made here, by somebody who is at the machine anyway.</summary>
internal static class KeyCommand
{
    /// <summary>Of keys that were made here: nobody signed in to make them.</summary>
    private const string Maker = ImportCommand.Importer;

    private static readonly Argument<string> Person = new("PERSON") { Description = "The Id of one of the Operators." };
    private static readonly Argument<string> Id = new("ID") { Description = "From `key list`." };
    private static readonly Option<string[]> Scopes = new("--scope")
    {
        Description = "read, answer, review or admin; several are allowed. Not set: read.",
        AllowMultipleArgumentsPerToken = true
    };
    private static readonly Option<int> Days = new("--days")
    {
        Description = $"Days until it expires, 1 to {PersonalKeys.LongestLife}.",
        DefaultValueFactory = _ => PersonalKeys.UsualLife
    };
    private static readonly Option<string> Name = new("--name")
    {
        Description = "What the key is for, such as \"nightly pipeline\".",
        DefaultValueFactory = _ => "command line"
    };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create(CommandContext context)
    {
        var create = new Command("create", "Make a key for a person and print it once.") { Person, Scopes, Days, Name, Json };
        create.SetAction((parsed, cancellation) => CreateAsync(
            context, parsed.GetRequiredValue(Person), parsed.GetValue(Scopes)
                ?? [], parsed.GetValue(Days), parsed.GetValue(Name) ?? "", parsed.GetValue(Json), cancellation));
        var list = new Command("list", "List all keys, without their secrets.") { Json };
        list.SetAction((parsed, cancellation) => ListAsync(context, parsed.GetValue(Json), cancellation));
        var revoke = new Command("revoke", "Revoke a key, which also ends its sessions.") { Id };
        revoke.SetAction((parsed, cancellation) => RevokeAsync(context, parsed.GetRequiredValue(Id), cancellation));
        return new Command("key", "Manage personal access keys.") { create, list, revoke };
    }

    private static async Task<int> CreateAsync(
        CommandContext context, string personId, string[] words, int days, string name, bool json, CancellationToken cancellationToken)
    {
        var people = context.Settings().Operators;
        var person = people.FirstOrDefault(p => p.Id == personId)
            ?? throw new CommandException(ExitCode.CannotRead, $"There is no person \"{personId}\". There is: {string.Join(", ", people.Select(p => p.Id))}.");
        var scopes = Read(words, person);
        if (days is < 1 or > PersonalKeys.LongestLife)
        {
            throw new CommandException(ExitCode.Usage, $"--days: found {days}; use 1 to {PersonalKeys.LongestLife}.");
        }

        if (name.Trim() is not { Length: > 0 and <= PersonalKeys.LongestName } called || called.Any(char.IsControl))
        {
            throw new CommandException(
                ExitCode.Usage, $"--name: found {Counted.Of(name.Length, "character")}; use 1 to {PersonalKeys.LongestName} on one line.");
        }

        await using var services = await context.OpenAsync(cancellationToken);
        var (key, text) = await new PersonalKeys(services.GetRequiredService<IAccessStore>(), services.GetRequiredService<TimeProvider>()).CreateAsync(
            person, called, scopes, days, Maker, cancellationToken);
        if (json)
        {
            await JsonOutput.WriteAsync(
                context.Terminal,
                new NewKeyDocument(key.Id, key.PersonId, key.Name, Words(key.Scopes), key.ExpiresAt, text),
                JsonDocuments.Readable.NewKeyDocument);
            return ExitCode.Done;
        }

        // The key alone on standard output, so that it can go straight into a file.
        context.Terminal.Error.WriteLine(
            $"Key {key.Id} of {person.Name}: {scopes.Words()}, until {Day(key.ExpiresAt)}. It is shown this once; only a digest of it is kept.");
        context.Terminal.Out.WriteLine(text);
        return ExitCode.Done;
    }

    private static AccessScopes Read(string[] words, Person person)
    {
        var scopes = AccessScopes.None;
        foreach (var word in words.SelectMany(w => w.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            scopes |= AccessScopeNames.Read(word)
                ?? throw new CommandException(ExitCode.Usage, $"--scope: found \"{word}\"; use {AccessScopeNames.Everything.Words()}.");
        }

        scopes = scopes == AccessScopes.None ? AccessScopes.Read : scopes;
        var most = AccessScopeNames.Of(person);
        return (scopes & ~most) == AccessScopes.None
            ? scopes
            : throw new CommandException(
                ExitCode.Usage, $"--scope: found {(scopes & ~most).Words()}, which {person.Name} may not do; the role {person.Role} may: {most.Words()}.");
    }

    private static async Task<int> ListAsync(CommandContext context, bool json, CancellationToken cancellationToken)
    {
        IReadOnlyList<AccessKey> keys = [];
        var now = TimeProvider.System.GetUtcNow();
        if (context.HasDatabase())
        {
            await using var services = await context.OpenToReadAsync(cancellationToken);
            (keys, now) = (
                await services.GetRequiredService<IAccessStore>().ListKeysAsync(cancellationToken), services.GetRequiredService<TimeProvider>().GetUtcNow());
        }

        if (json)
        {
            await JsonOutput.WriteAsync(
                context.Terminal,
                new KeyListDocument([.. keys.Select(k => new KeyDocument(
                    k.Id, k.PersonId, k.Name, Words(k.Scopes), State(k, now), k.CreatedBy, k.CreatedAt, k.ExpiresAt, k.RevokedAt, k.UsedAt))]),
                JsonDocuments.Readable.KeyListDocument);
            return ExitCode.Done;
        }

        context.Terminal.Out.WriteLine(keys.Count == 0 ? "There are no keys. `key create PERSON` makes one." : $"{Counted.Of(keys.Count, "key")}:");
        foreach (var key in keys)
        {
            context.Terminal.Out.WriteLine(
                $"  {context.Terminal.Strong(key.Id)}  {key.PersonId}  {key.Scopes.Words()}  {State(key, now)} (until {Day(key.ExpiresAt)})  last used "
                    + $"{(key.UsedAt is { } used ? Day(used) : "never")}  {key.Name}");
        }

        return ExitCode.Done;
    }

    private static async Task<int> RevokeAsync(CommandContext context, string id, CancellationToken cancellationToken)
    {
        if (context.HasDatabase())
        {
            await using var services = await context.OpenAsync(cancellationToken);
            if (await services
                .GetRequiredService<IAccessStore>()
                .RevokeKeyAsync(id, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken))
            {
                context.Terminal.Out.WriteLine($"Revoked the key {id}. Its sessions have ended, too.");
                return ExitCode.Done;
            }
        }

        throw new CommandException(ExitCode.CannotRead, $"There is no key \"{id}\" that is not revoked. `key list` shows them all.");
    }

    private static string[] Words(AccessScopes scopes) => [.. AccessScopeNames.All.Where(s => scopes.HasFlag(s)).Select(s => s.Word())];

    private static string State(AccessKey key, DateTimeOffset now) => key.RevokedAt is not null ? "revoked" : key.ExpiresAt <= now ? "expired" : "valid";

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
