using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>Puts what a step says into the outbox, under keys that are the same however often the step is run for the same cause.</summary>
internal static class OutboxMessages
{
    /// <param name="isOwn">The conversation is with the person who asked alone: their direct messages, or the page.</param>
    public static async Task SayAsync(
        this IStoreTransaction transaction,
        IPeople people,
        ReportSnapshot report,
        ConversationRef conversation,
        string cause,
        FlowResult result,
        DateTimeOffset now,
        bool isOwn = false)
    {
        var eyebrow = Place.IsShared(conversation) ? await TakePlaceAsync(transaction, report, conversation, result, now) : null;
        var number = 0;
        foreach (var utterance in result.Says)
        {
            var message = eyebrow?.Above(utterance.Message, utterance.Key) ?? utterance.Message;
            var key = Place.KeyOf(conversation, report.Slug, utterance.Key);
            await transaction.EnqueueAsync(
                new(
                    $"{cause}:{++number}",
                    conversation,
                    key,
                    message,
                    AddressOf(people, utterance.PrivateTo, conversation.Channel)) { Slug = report.Slug }, now);
        }

        foreach (var id in result.Effects.OfType<FlowEffect.SendEvidence>().Select(e => e.EvidenceId).Distinct())
        {
            // Evidence is for the person who asked, and a channel shows it to everybody.
            var words = isOwn ? RichText.Of($"Evidence {id}:") : RichText.Of($"I show evidence only in our direct messages. Say `evidence {id}` there.");
            var shown = new Message { Text = words.Typed, Blocks = [new MessageBlock.Paragraph(words)] };
            await transaction.EnqueueAsync(
                new(
                    $"{cause}:evidence:{id}",
                    conversation,
                    $"evidence:{id}:{cause}",
                    shown,
                    PrivateTo: null,
                    AttachReportSlug: isOwn ? OutgoingEvidence.Name(report.Slug, id) : null) { Slug = report.Slug }, now);
        }

        if (result.Effects.OfType<FlowEffect.SendReport>().Any())
        {
            var file = $"The current report: {report.Record.FileName}, version {report.Record.Version}.";
            var message = new Message { Text = file, Blocks = [new MessageBlock.Paragraph(file)] };
            // A key of its own each time: the file of today does not take the place of the file of yesterday.
            await transaction.EnqueueAsync(
                new($"{cause}:report", conversation, $"report:{cause}", message, PrivateTo: null, AttachReportSlug: report.Slug) { Slug = report.Slug }, now);
        }
    }

    /// <summary>The person who asks last is answered: what is said here without a name speaks of this report from now on.</summary>
    private static async Task<Eyebrow> TakePlaceAsync(
        IStoreTransaction transaction, ReportSnapshot report, ConversationRef conversation, FlowResult result, DateTimeOffset now)
    {
        var place = await transaction.ReadPlaceAsync(conversation);
        if (place.Present != report.Slug && (place.Present is null || Eyebrow.QuestionIn(result) is not null))
        {
            await transaction.SavePlaceAsync(conversation, place with { Present = report.Slug }, "system", now);
        }

        return Eyebrow.For(report, await transaction.ListReportsAsync(), place, result);
    }

    /// <summary>Flows speak of persons, channels of their own users.</summary>
    private static string? AddressOf(IPeople people, string? personId, string channel) =>
        personId is null ? null : people.All.FirstOrDefault(p => p.Id == personId)?.Addresses.GetValueOrDefault(channel) ?? personId;
}
