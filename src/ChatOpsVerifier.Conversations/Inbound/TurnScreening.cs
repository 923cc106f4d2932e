using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>
/// Everything about a turn that needs I/O, before its transaction: secrets are found before anything is stored anywhere,
/// then texts and files go into the evidence store, so that the flow speaks of digests only.
/// </summary>
internal sealed class TurnScreening(IEvidenceStore evidence, FileScreening files, IOptions<EvidenceOptions> options)
{
    // "ok", "skip", "2.2": too short to prove anything; the substance rule refuses such words anyway.
    private const int ShortestEvidence = 8;

    private const int LongestName = 80;
    private const int LongestAddress = 2_000;

    public async Task<FlowInput> ScreenAsync(Turn turn, CancellationToken cancellationToken)
    {
        var input = turn.Content switch
        {
            TurnContent.Opened => new FlowInput.Opened(),
            TurnContent.Text text => await ScreenAsync(text, turn.StaysInChat, cancellationToken),
            TurnContent.Attach attach => await ScreenAsync(attach, turn, cancellationToken),
            TurnContent.Action action => await ScreenAsync(action, turn.StaysInChat, cancellationToken),
            var other => throw new InvalidOperationException($"A turn of the kind {other.GetType().Name} is unknown."),
        };
        if (turn.Source is { WordsSha256: { } words } source)
        {
            input = input with { Message = new EvidenceMessage(source.Id, words), NotKept = source.NotKept.IsDefaultOrEmpty ? null : string.Join(", ", source.NotKept) };
        }

        return input is FlowInput.SecretFound found ? found with { StaysInChat = turn.StaysInChat } : input;
    }

    private async Task<FlowInput> ScreenAsync(TurnContent.Text turn, bool staysInChat, CancellationToken cancellationToken)
    {
        var received = await files.ScreenAsync(turn.Files, staysInChat, cancellationToken);
        var refused = received.Refused;
        var body = turn.Body;
        if (body.Length > options.Value.MaxTextLength)
        {
            refused = refused.Add(TooLong("your message", body));
            body = "";
        }

        var text = ScreenedText.Of(body);
        var digest = text.Text.Length < ShortestEvidence ? null : await WriteAsync(text.Text, cancellationToken);
        foreach (var link in LinksInText.Of(text.Text))
        {
            await WriteAsync(link, cancellationToken);
        }

        var said = new FlowInput.Said(text.Text, digest, received.Received) { Refused = refused };
        return text.HasSecret ? await SecretAsync(text.Text, text.SecretKinds, said, cancellationToken) : said;
    }

    private async Task<FlowInput> ScreenAsync(TurnContent.Attach attach, Turn turn, CancellationToken cancellationToken)
    {
        var received = await files.ScreenAsync(attach.Files, turn.StaysInChat, cancellationToken);
        var isTooLong = attach.Body.Length > options.Value.MaxTextLength;
        var text = ScreenedText.Of(isTooLong ? "" : attach.Body);
        var digest = text.Text.Length < ShortestEvidence ? null : await WriteAsync(text.Text, cancellationToken);
        var attached = new FlowInput.Attached(attach.RequirementId, text.Text, digest, received.Received, OriginOf(attach, turn.Conversation.Channel))
        {
            Refused = isTooLong ? received.Refused.Add(TooLong("the message", attach.Body)) : received.Refused,
        };
        return text.HasSecret ? await SecretAsync(text.Text, text.SecretKinds, attached, cancellationToken) : attached;
    }

    /// <summary>What the ledger keeps for good of who wrote it: no address but a web address, no name that is a page long.</summary>
    private static EvidenceOrigin OriginOf(TurnContent.Attach attach, string channel)
    {
        var name = ScreenedText.Of(attach.AuthorName).Text.ReplaceLineEndings(" ");
        var url = attach.Permalink is { IsAbsoluteUri: true, Scheme: "https" or "http" } link && link.AbsoluteUri.Length <= LongestAddress ? link.AbsoluteUri : null;
        return new($"{channel}:{attach.AuthorId}", name.Length == 0 ? attach.AuthorId : PlainText.Short(name, LongestName), url, attach.WrittenAt.ToUniversalTime());
    }

    private async Task<FlowInput> ScreenAsync(TurnContent.Action turn, bool staysInChat, CancellationToken cancellationToken)
    {
        var received = await files.ScreenAsync(turn.Files, staysInChat, cancellationToken);
        var refused = received.Refused;
        var fields = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        var kinds = new List<string>();
        string? redacted = null;
        foreach (var (name, values) in turn.Fields)
        {
            var kept = ImmutableArray.CreateBuilder<string>();
            foreach (var value in values)
            {
                if (value.Length > options.Value.MaxTextLength)
                {
                    refused = refused.Add(TooLong($"the field {name}", value));
                    continue;
                }

                var text = ScreenedText.Of(value);
                if (text.HasSecret)
                {
                    redacted ??= text.Text;
                    kinds.AddRange(text.SecretKinds);
                }

                if (name == FieldNames.Evidence && text.Text.Length > 0)
                {
                    await WriteAsync(text.Text, cancellationToken);
                }

                kept.Add(text.Text);
            }

            fields[name] = kept.ToImmutable();
        }

        var pressed = new FlowInput.Pressed(turn.PromptId, turn.ActionId, ScreenedText.Of(turn.Value).Text, fields.ToImmutable(), received.Received) { Refused = refused };
        return redacted is null ? pressed : await SecretAsync(redacted, [.. kinds.Distinct()], pressed, cancellationToken);
    }

    private async Task<FlowInput> SecretAsync(string redacted, ImmutableArray<string> kinds, FlowInput cleaned, CancellationToken cancellationToken) =>
        new FlowInput.SecretFound(redacted, await WriteAsync(redacted, cancellationToken), kinds) { Redacted = cleaned, Refused = cleaned.Refused };

    private Task<string> WriteAsync(string text, CancellationToken cancellationToken) => evidence.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    private RefusedFile TooLong(string what, string text) =>
        new(what, $"It has {text.Length:N0} characters; at most {options.Value.MaxTextLength:N0} are taken as text. Send it as a file.");
}
