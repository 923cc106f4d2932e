using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>Notifies an operator in private that another one asks them to answer something.</summary>
internal sealed class HandOvers(IPeople people, ReminderPlaces places, IOptions<PageOptions> page)
{
    public async Task SendAsync(Visit visit, ReportSnapshot report, IEnumerable<FlowEffect> effects)
    {
        foreach (var asked in effects.OfType<FlowEffect.HandOver>())
        {
            if (people.All.FirstOrDefault(p => p.Id == asked.PersonId) is { } person && places.For(person, report.Slug, null) is { } home)
            {
                var key = $"{visit.Cause}:hand-over:{person.Id}";
                await visit.Transaction.EnqueueAsync(
                    new(key, home, key, Said(visit.Person.Name, report, asked), PrivateTo: null) { Slug = report.Slug },
                    visit.Now);
            }
        }
    }

    private Message Said(string by, ReportSnapshot report, FlowEffect.HandOver asked)
    {
        var line = RichText.Empty.Strong(by)
            .Then($" asks you to answer {asked.What} of ")
            .Link(Shorten.To(report.Record.Title, 90), page.Value.ReportUrl(report.Slug))
            .Then(". Say ").Code($"start {asked.StartWith}").Then(" to begin.");
        return PlaceMessages.Of(
            MessageTone.Neutral,
            [new MessageBlock.Paragraph(line), new MessageBlock.Context("Nothing is settled by this; both of you can answer it.")]);
    }
}
