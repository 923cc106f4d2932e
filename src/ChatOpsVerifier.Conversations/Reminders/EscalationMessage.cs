using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What others read when somebody has not replied: about what, why now, why they, and what comes next.</summary>
internal static class EscalationMessage
{
    private const int MostListed = 6;

    /// <param name="channel">Where it is said: the person is called by the name that this channel knows.</param>
    /// <param name="second">Who is notified next; null: nobody.</param>
    public static Message InChannel(Person person, string channel, IReadOnlyList<EscalatedReport> reports, string? second)
    {
        var called = person.Addresses.TryGetValue(channel, out var address) ? RichText.Empty.Mention(person.Name, address) : RichText.Empty.Strong(person.Name);
        var waits = reports.Count == 1
            ? $"the report “{Short(reports[0].Title)}” is waiting for you." : $"{Counted.Of(reports.Count, "report")} are waiting for you.";
        var next = second is null ? "" : $" Without a reply, {second} is notified next.";
        return Build(called.Then($", {waits}"), reports, $"I post this here because a private reminder got no reply.{next} Any reply ends this.");
    }

    public static Message ToSecond(Person person, IReadOnlyList<EscalatedReport> reports)
    {
        var about = reports.Count == 1 ? $"the report “{Short(reports[0].Title)}” is waiting" : $"{Counted.Of(reports.Count, "report")} are waiting";
        return Build(
            RichText.Empty.Strong(person.Name).Then($" has not replied, and {about}."),
            reports,
            $"You are notified because you are the second person in the escalation policy. {person.Name} still needs to answer; this message settles nothing.");
    }

    private static Message Build(RichText opening, IReadOnlyList<EscalatedReport> reports, string small)
    {
        ImmutableArray<RichText> lines =
        [
            .. reports.Take(MostListed).Select(Line),
            .. reports.Count > MostListed ? [RichText.Plain($"… and {reports.Count - MostListed:N0} more")] : Array.Empty<RichText>(),
        ];
        ImmutableArray<MessageBlock> blocks = [new MessageBlock.Paragraph(opening), new MessageBlock.Items(lines), new MessageBlock.Context(small)];
        var message = new Message { Text = "", Tone = MessageTone.Warning, Blocks = blocks };
        return message with { Text = PlainMessage.Of(message) };
    }

    private static RichText Line(EscalatedReport report) =>
        RichText.Empty
            .Link(Short(report.Title), report.Url)
            .Then($": {Counted.Part(report.Open, report.Checks, "check")} open; next: {Short(report.Next)}. {report.Why}");

    private static string Short(string text) => Shorten.To(text, 90);
}

/// <param name="Next">Its smallest step.</param>
/// <param name="Why">How long nobody has answered, and how often they were reminded: sentences.</param>
internal sealed record EscalatedReport(string Title, string Url, int Open, int Checks, string Next, string Why);
