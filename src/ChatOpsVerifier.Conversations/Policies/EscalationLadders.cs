using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>The escalation steps for a person and a report: a step without a target is left out.</summary>
internal sealed class EscalationLadders(IEnumerable<IStatusTargets> targets, ReminderPlaces places, IPeople people, IOptions<EscalationOptions> options)
{
    /// <summary>The channel that people are called in: where the team reads the report's status.</summary>
    public IReadOnlyList<StatusTarget> ChannelsOf(string slug) => [.. targets.SelectMany(t => t.For(slug))];

    /// <returns>Null: nobody is named, it is the person, or no channel reaches them.</returns>
    public Person? SecondFor(Person person, string slug) =>
        people.All.FirstOrDefault(p => p.Id == options.Value.SecondPerson) is { } second && second.Id != person.Id && places.For(second, slug, null) is not null
            ? second
            : null;

    public EscalationPolicy Of(Person person, string slug)
    {
        var ladder = options.Value;
        return new EscalationPolicy
        {
            ChannelAfter = ladder.Enabled && ChannelsOf(slug).Count > 0 ? ladder.ChannelAfter : null,
            SecondAfter = ladder.Enabled && SecondFor(person, slug) is not null ? ladder.SecondAfter : null,
            AcknowledgedFor = ladder.AcknowledgedFor,
        };
    }
}
