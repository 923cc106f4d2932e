using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>A line of text as runs. Data is never markup: a channel escapes every run's text and adds its own emphasis.</summary>
public sealed record RichText(ImmutableArray<Run> Runs)
{
    public static RichText Empty { get; } = new(ImmutableArray<Run>.Empty);

    public static RichText Plain(string text) => new([new Run(text)]);

    /// <summary>A sentence of the program's own; what can be typed is between backticks in it.</summary>
    public static RichText Of(Wording wording) => wording.ToRichText();

    public static implicit operator RichText(string text) => Plain(text);

    public RichText Then(string text, RunStyle style = RunStyle.Plain, string? url = null) => new(Runs.Add(new Run(text, style, url)));

    public RichText Then(RichText more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new(Runs.AddRange(more.Runs));
    }

    public RichText Strong(string text) => Then(text, RunStyle.Strong);

    public RichText Code(string text) => Then(text, RunStyle.Code);

    public RichText Link(string text, string url) => Then(text, RunStyle.Plain, url);

    /// <summary>Calls a person by name, so that the chat tells them. Nothing that anybody wrote can do this: it is not text.</summary>
    /// <param name="address">The person's id in the channel that the message goes to.</param>
    public RichText Mention(string name, string address) => new(Runs.Add(new Run(name) { Mention = address }));

    public RichText Then(Wording wording) => Then(wording.ToRichText());

    /// <summary>For whatever shows no styles: what can be typed is between backticks.</summary>
    [JsonIgnore]
    public string Typed => string.Concat(Runs.Select(r => r is { Style: RunStyle.Code, Url: null } ? $"`{r.Text}`" : r.Text));

    [JsonIgnore]
    public string PlainText => string.Concat(Runs.Select(r => r.Text));

    public override string ToString() => Typed;
}

/// <param name="Url">Absolute http or https, or null.</param>
public sealed record Run(string Text, RunStyle Style = RunStyle.Plain, string? Url = null)
{
    /// <summary>The channel's own id of the person whom the text names, and who is notified: "U012". Null: the text is only read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mention { get; init; }
}

public enum RunStyle
{
    Plain,
    Strong,
    Emphasis,
    Code,
}
