using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>The small print above a message that says which report it speaks of, where there is more than one to speak of.</summary>
internal sealed class Eyebrow
{
    private const int MostTitle = 80;

    private readonly string? _title;
    private readonly RichText _onQuestion;
    private readonly string _onNote;
    private readonly string? _question;

    private Eyebrow(string? title, RichText onQuestion, string onNote, string? question) =>
        (_title, _onQuestion, _onNote, _question) = (title, onQuestion, onNote, question);

    /// <param name="reports">All there are.</param>
    /// <param name="place">As it was before this turn.</param>
    public static Eyebrow For(ReportSnapshot report, IReadOnlyList<ReportRecord> reports, PlaceState place, FlowResult result)
    {
        var question = QuestionIn(result);
        if (reports.Count < 2)
        {
            return new(null, "", "", question);
        }

        var other = reports.FirstOrDefault(r => r.Slug == place.Present && r.Slug != report.Slug);
        return new(
            Short(report.Record.Title),
            other is null ? "" : RichText.Of($": from now on, your messages answer this report. Say `use {other.Slug}` to go back to the previous one."),
            other is null || question is not null ? "" : $". Your messages still answer {Short(other.Title)}.",
            question);
    }

    /// <summary>Key of the question that is asked in this turn; null: none is, so what was asked before stays the newest question.</summary>
    public static string? QuestionIn(FlowResult result) =>
        result.Next.Prompt is { } prompt && result.Says.Any(u => u.Key == prompt.Key) ? prompt.Key : null;

    public Message Above(Message message, string key)
    {
        if (_title is null)
        {
            return message;
        }

        var line = RichText.Plain(_title).Then(key == _question ? _onQuestion : _onNote);
        return message with { Text = $"{line.Typed}\n{message.Text}", Blocks = [new MessageBlock.Context(line), .. message.Blocks] };
    }

    private static string Short(string title) => Shorten.To(title, MostTitle);
}
