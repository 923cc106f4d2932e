using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What the bot says, without a channel's dialect. Serialisable: it waits in the outbox and in conversation state.</summary>
public sealed record Message
{
    /// <summary>Fallback: the whole message in plain words, for notifications and screen readers.</summary>
    public required string Text { get; init; }

    public MessageTone Tone { get; init; } = MessageTone.Neutral;

    public ImmutableArray<MessageBlock> Blocks { get; init; } = [];

    /// <summary>Names the prompt that its choices and inputs answer; comes back with the turn. Null: nothing to press.</summary>
    public string? PromptId { get; init; }

    /// <summary>It takes the message of its key away, where a channel can do that; elsewhere it is what is left in its place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWithdrawn { get; init; }
}

public enum MessageTone
{
    Neutral,
    Good,
    Warning,
    Bad,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Items), "items")]
[JsonDerivedType(typeof(Fields), "fields")]
[JsonDerivedType(typeof(Links), "links")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Choices), "choices")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(SignIn), "signIn")]
public abstract record MessageBlock
{
    private MessageBlock()
    {
    }

    public sealed record Heading(string Text) : MessageBlock;

    public sealed record Paragraph(RichText Text) : MessageBlock;

    public sealed record Items(ImmutableArray<RichText> Entries, bool Numbered = false) : MessageBlock;

    public sealed record Fields(ImmutableArray<Field> Entries) : MessageBlock;

    public sealed record Links(ImmutableArray<Link> Entries) : MessageBlock;

    /// <param name="Value">0 to <paramref name="Max"/>.</param>
    public sealed record Progress(string Label, int Value, int Max) : MessageBlock;

    /// <param name="Path">Path below the host's own address: "/api/reports/x/status.png".</param>
    public sealed record Image(string Path, string AlternativeText) : MessageBlock;

    /// <summary>Somebody's words, shown as such.</summary>
    public sealed record Quote(string Text) : MessageBlock;

    /// <summary>Inputs with one submit. Comes back as an action turn with <paramref name="ActionId"/> and the fields' values.</summary>
    public sealed record Form(string ActionId, ImmutableArray<Input> Inputs, string SubmitLabel) : MessageBlock;

    public sealed record Choices(ImmutableArray<Choice> Entries) : MessageBlock;

    /// <summary>Small print.</summary>
    public sealed record Context(RichText Text) : MessageBlock;

    /// <summary>
    /// Becomes a one-time link when the message is handed to the provider, and is a block of its own so that no address in a report
    /// or an answer can pass for it.
    /// </summary>
    /// <param name="RequestId">Of the wish: a message that is sent twice can be used once.</param>
    public sealed record SignIn(string Label, string RequestId, string PersonId) : MessageBlock;
}

public sealed record Field(string Label, RichText Value);

public sealed record Link(string Label, string Url);

/// <param name="ActionId">"flow.start"; comes back with the turn.</param>
/// <param name="Value">Comes back with the turn; at most 200 characters.</param>
public sealed record Choice(string ActionId, string Label, string Value = "", ChoiceStyle Style = ChoiceStyle.Normal);

public enum ChoiceStyle
{
    Normal,
    Primary,
    Danger,
}

/// <param name="Name">Key in the turn's fields.</param>
/// <param name="Options">For the choice kinds.</param>
/// <param name="Value">What is filled in already; for boxes always empty: none is preselected.</param>
public sealed record Input(
    string Name, InputKind Kind, string Label, bool Required = false, string? Hint = null, ImmutableArray<InputOption> Options = default, string? Value = null)
{
    public ImmutableArray<InputOption> OptionsOrEmpty => Options.IsDefault ? [] : Options;
}

public sealed record InputOption(string Value, string Label);

public enum InputKind
{
    Text,
    MultilineText,

    /// <summary>ISO date.</summary>
    Date,
    SingleChoice,
    MultiChoice,
    File,
}
