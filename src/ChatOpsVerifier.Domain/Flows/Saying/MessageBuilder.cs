using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Saying;

/// <summary>A message in the making: a small vocabulary, so that steps read like what they say. Choices gather at the end.</summary>
internal sealed class MessageBuilder
{
    private readonly ImmutableArray<MessageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<MessageBlock>();
    private readonly ImmutableArray<Choice>.Builder _choices = ImmutableArray.CreateBuilder<Choice>();
    private readonly List<RichText> _small = [];
    private MessageTone _tone;

    public bool HasChoices => _choices.Count > 0;

    public MessageBuilder Tone(MessageTone tone)
    {
        _tone = tone;
        return this;
    }

    public MessageBuilder Title(string text) => Add(new MessageBlock.Heading(Shorten.To(text, 140)));

    public MessageBuilder Line(RichText text) => Add(new MessageBlock.Paragraph(text));

    public MessageBuilder Line(Wording wording) => Line(RichText.Of(wording));

    public MessageBuilder List(IEnumerable<RichText> entries, bool numbered = false)
    {
        ImmutableArray<RichText> all = [.. entries];
        return all.IsEmpty ? this : Add(new MessageBlock.Items(all, numbered));
    }

    /// <summary>The first entries of a list that may be long, and how many more there are.</summary>
    public MessageBuilder ListSome(IReadOnlyCollection<RichText> entries, int most) =>
        List(entries.Count > most ? entries.Take(most).Append($"… and {entries.Count - most:N0} more") : entries);

    public MessageBuilder Facts(params (string Label, string Value)[] facts) =>
        Add(new MessageBlock.Fields([.. facts.Where(f => f.Value.Length > 0).Select(f => new Field(f.Label, f.Value))]));

    /// <summary>At most six links: more are a wall.</summary>
    public MessageBuilder Links(IEnumerable<string> urls)
    {
        ImmutableArray<Link> links = [.. urls.Distinct(StringComparer.Ordinal).Take(6).Select(u => new Link(Phrases.LinkLabel(u), u))];
        return links.IsEmpty ? this : Add(new MessageBlock.Links(links));
    }

    public MessageBuilder Progress(
        Counts counts) => Add(new MessageBlock.Progress($"{Counted.Part(counts.Settled, counts.Checks, "check")} settled", counts.Settled, counts.Checks));

    public MessageBuilder Quote(string text) => Add(new MessageBlock.Quote(Shorten.To(text, 600)));

    public MessageBuilder Form(string actionId, string submit, params IEnumerable<Input> inputs) => Add(new MessageBlock.Form(actionId, [.. inputs], submit));

    public MessageBuilder Choice(string actionId, string label, string value = "", ChoiceStyle style = ChoiceStyle.Normal)
    {
        _choices.Add(new Choice(actionId, Shorten.To(label, 70), value, style));
        return this;
    }

    public MessageBuilder Primary(string actionId, string label, string value = "") => Choice(actionId, label, value, ChoiceStyle.Primary);

    public MessageBuilder Command(string word, string label, string argument = "") => Choice(ActionIds.CommandPrefix + word, label, argument);

    public MessageBuilder Small(RichText text)
    {
        _small.Add(text);
        return this;
    }

    public MessageBuilder Small(Wording wording) => Small(RichText.Of(wording));

    public Message Build(string? promptId = null)
    {
        var blocks = _blocks.ToImmutable().ToBuilder();
        if (_choices.Count > 0)
        {
            blocks.Add(new MessageBlock.Choices([.. _choices]));
        }

        if (_small.Count > 0)
        {
            blocks.Add(new MessageBlock.Context(_small.Skip(1).Aggregate(_small[0], (text, more) => RichText.Of($"{text} {more}"))));
        }

        var finished = blocks.ToImmutable();
        return new Message { Text = NotificationSummary.Of(finished), Tone = _tone, Blocks = finished, PromptId = promptId };
    }

    private MessageBuilder Add(MessageBlock block)
    {
        _blocks.Add(block);
        return this;
    }
}
