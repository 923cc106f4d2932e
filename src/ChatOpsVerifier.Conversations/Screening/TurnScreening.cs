using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>
/// Everything about a turn that needs I/O, before its transaction: files are read and secrets are found before anything is
/// stored anywhere. The flow speaks of digests only; what it takes as evidence is stored once it has taken it.
/// </summary>
internal sealed class TurnScreening(FileScreening files, SecretScreen screen, SecretHolds holds, IOptions<EvidenceOptions> options)
{
    // "ok", "skip", "2.2": too short to prove anything; the substance rule refuses such words anyway.
    private const int ShortestEvidence = 8;

    private const int LongestName = 80;
    private const int LongestAddress = 2_000;

    public async Task<Screened> ScreenAsync(Turn turn, CancellationToken cancellationToken) => turn.Content switch
    {
        TurnContent.Action { ActionId: ActionIds.NotASecret } press => await ClearAsync(turn, press.Value, cancellationToken),
        TurnContent.Text { Files.IsDefaultOrEmpty: true } said when SecretNotices.IsDenial(said.Body) => await ClearAsync(turn, "", cancellationToken),
        _ => await ScreenAsync(turn, turn.Content, isCleared: false, cancellationToken),
    };

    /// <summary>The sender answers for what was found: the original takes the place of the words that say so.</summary>
    private async Task<Screened> ClearAsync(Turn turn, string holdId, CancellationToken cancellationToken)
    {
        if (holds.Find(holdId, turn.Conversation, turn.UserId) is not { } hold)
        {
            return Not(
                $"I no longer have what you sent: I keep it in memory only, for {Durations.Of(SecretNotices.HeldFor)} or until a restart. Send it again, then "
                    + "say that it is not a secret.");
        }

        if (hold.Turn.UserId != turn.UserId || hold.Turn.Conversation.Channel != turn.Conversation.Channel)
        {
            return Not("Only the person who sent it can say that it is not a secret. Nothing was changed.");
        }

        var original = await ScreenAsync(hold.Turn, hold.Original, isCleared: true, cancellationToken);
        return original with { Input = new FlowInput.Cleared(hold.Id, original.Input, hold.Found) };

        static Screened Not(string why) => new(new FlowInput.NotCleared(why), ImmutableDictionary<string, byte[]>.Empty);
    }

    private async Task<Screened> ScreenAsync(Turn turn, TurnContent content, bool isCleared, CancellationToken cancellationToken)
    {
        var received = await files.ScreenAsync(FilesOf(content), turn.StaysInChat, isCleared, cancellationToken);
        var look = new Look(screen, options.Value.MaxTextLength, isCleared);
        FlowInput read = content switch
        {
            TurnContent.Opened => new FlowInput.Opened(),
            TurnContent.Text text => Said(text, look, received),
            TurnContent.Attach attach => Attached(attach, look, received, turn.Conversation.Channel),
            TurnContent.Action action => Pressed(action, look, received),
            var other => throw new InvalidOperationException($"A turn of the kind {other.GetType().Name} is unknown."),
        };
        var holdId = look.Found.Count == 0 && received.Secret.IsEmpty ? null : Hold(turn, content, look, received);
        var input = read with { Refused = [.. received.HeldAs(holdId).Refused, .. look.Refused] };
        if (look.First is { } first)
        {
            input = new FlowInput.SecretFound(first, Digest.Of(first), [.. look.Places.Select(p => p.Kind).Distinct()])
            {
                Redacted = input,
                Refused = input.Refused,
                Places = [.. look.Places],
                HoldId = holdId,
                StaysInChat = turn.StaysInChat,
            };
        }

        if (turn.Source is { WordsSha256: { } words } source)
        {
            input = input with
            {
                Message = new EvidenceMessage(source.Id, words),
                NotKept = source.NotKept.IsDefaultOrEmpty ? null : string.Join(", ", source.NotKept)
            };
        }

        return new(input, received.Contents);
    }

    private static ImmutableArray<IncomingFile> FilesOf(TurnContent content) => content switch
    {
        TurnContent.Text text => text.Files,
        TurnContent.Attach attach => attach.Files,
        TurnContent.Action action => action.Files,
        _ => [],
    };

    private static FlowInput.Said Said(TurnContent.Text turn, Look look, ScreenedFiles received)
    {
        var text = look.At(turn.Body, "your message");
        return new(text, EvidenceDigest(text), received.Received);
    }

    private static FlowInput.Attached Attached(TurnContent.Attach attach, Look look, ScreenedFiles received, string channel)
    {
        var text = look.At(attach.Body, "the message");
        return new(attach.RequirementId, text, EvidenceDigest(text), received.Received, OriginOf(attach, channel));
    }

    private static FlowInput.Pressed Pressed(TurnContent.Action turn, Look look, ScreenedFiles received)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (name, values) in turn.Fields)
        {
            fields[name] = [.. values.Where(v => look.IsTaken(v, $"the field {name}")).Select(look.Read)];
        }

        return new(turn.PromptId, turn.ActionId, ScreenedText.Of(turn.Value).Text, fields.ToImmutable(), received.Received);
    }

    private static string? EvidenceDigest(string text) => text.Length < ShortestEvidence ? null : Digest.Of(text);

    /// <summary>What the ledger keeps for good of who wrote it: no address but a web address, no name that is a page long.</summary>
    private static EvidenceOrigin OriginOf(TurnContent.Attach attach, string channel)
    {
        var name = ScreenedText.Of(attach.AuthorName).Text.ReplaceLineEndings(" ");
        var url = attach.Permalink is { IsAbsoluteUri: true, Scheme: "https" or "http" } link && link.AbsoluteUri.Length <= LongestAddress
            ? link.AbsoluteUri
            : null;
        return new($"{channel}:{attach.AuthorId}", name.Length == 0 ? attach.AuthorId : Shorten.To(name, LongestName), url, attach.WrittenAt.ToUniversalTime());
    }

    /// <summary>Keeps the original at hand: all of it if its words were held back, else only the files that were refused.</summary>
    private string? Hold(Turn turn, TurnContent content, Look look, ScreenedFiles received)
    {
        ImmutableArray<IncomingFile> refused = [.. received.Secret.Select(s => InMemory(s.Refusal.Name, s.Content))];
        ImmutableArray<IncomingFile> all = [.. received.Received.Select(r => InMemory(r.Name, received.Contents[r.Sha256])), .. refused];
        var isWords = look.Found.Count > 0;
        TurnContent original = content switch
        {
            TurnContent.Text text => text with { Body = isWords ? text.Body : "", Files = isWords ? all : refused },
            TurnContent.Attach attach => attach with { Body = isWords ? attach.Body : "", Files = isWords ? all : refused },
            TurnContent.Action action when isWords => action with { Files = all },
            _ => new TurnContent.Text("", refused),
        };
        var bytes = FilesOf(original).Sum(f => f.Bytes ?? 0) + (look.Characters * sizeof(char));
        return holds.Add(turn, original, [.. look.Found, .. received.Secret.Select(s => s.Found)], bytes);
    }

    private static IncomingFile InMemory(
        string name, byte[] content) => new(name, content.Length, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));

    /// <summary>Reads the texts of one turn, and collects what was found in them.</summary>
    private sealed class Look(SecretScreen screen, int most, bool isCleared)
    {
        public List<SecretPlace> Places { get; } = [];

        public List<SecretClearance> Found { get; } = [];

        public List<RefusedFile> Refused { get; } = [];

        /// <summary>The first text that held a secret, without it; null: none did.</summary>
        public string? First { get; private set; }

        /// <summary>Of all texts.</summary>
        public long Characters { get; private set; }

        public string At(string raw, string what) => IsTaken(raw, what) ? Read(raw) : "";

        /// <param name="raw">One that is taken.</param>
        public string Read(string raw)
        {
            Characters += raw.Length;
            var text = isCleared ? new ScreenedText(TextCleaning.Clean(raw), []) : screen.Screen(raw);
            if (text.HasSecret)
            {
                First ??= text.Text;
                Places.AddRange(text.Places);
                Found.Add(new SecretClearance(Digest.Of(TextCleaning.Clean(raw)), [.. text.Places.Select(p => new ClearedSecret(p.Kind, p.Line))]));
            }

            return text.Text;
        }

        public bool IsTaken(string raw, string what)
        {
            if (raw.Length <= most)
            {
                return true;
            }

            Refused.Add(new(what, $"It has {Counted.Of(raw.Length, "character")}; at most {most:N0} are accepted as text. Send it as a file."));
            return false;
        }
    }
}
