using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests.Shared;

/// <summary>Every text of a message that a person must be able to read.</summary>
internal static class MessageLeaves
{
    public static IEnumerable<string> Of(
        Message message) => message.Blocks.IsEmpty ? [message.Text] : message.Blocks.SelectMany(b => Of(b, message.PromptId is not null));

    /// <summary>What an input says; what is filled in already is for the person to keep or change.</summary>
    public static IEnumerable<string> Of(Input input) =>
        [input.Label, input.Hint ?? "", .. input.Kind is InputKind.SingleChoice or InputKind.MultiChoice ? input.OptionsOrEmpty.Select(o => o.Label) : []];

    private static IEnumerable<string> Of(MessageBlock block, bool asks) => block switch
    {
        MessageBlock.Heading heading => [heading.Text],
        MessageBlock.Paragraph paragraph => Of(paragraph.Text),
        MessageBlock.Items items => items.Entries.SelectMany(Of),
        MessageBlock.Fields fields => fields.Entries.SelectMany(f => Of(f.Value).Prepend(f.Label)),
        MessageBlock.Links links => links.Entries.Select(l => l.Label),
        MessageBlock.Progress progress => [progress.Label],
        MessageBlock.Image image => [image.AlternativeText],
        MessageBlock.Quote quote => [quote.Text],
        MessageBlock.Context context => Of(context.Text),
        // With several inputs the label is in the window that the form has of its own.
        MessageBlock.Form { Inputs.Length: 1 } form when asks => [form.SubmitLabel],
        MessageBlock.Choices choices when asks => choices.Entries.Select(c => c.Label),
        _ => [],
    };

    private static IEnumerable<string> Of(RichText text) => text.Runs.Where(r => r.Mention is null).Select(r => r.Text);
}
