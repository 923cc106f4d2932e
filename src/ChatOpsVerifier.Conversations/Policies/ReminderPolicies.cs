using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>Reads and keeps what was asked for about reminders.</summary>
internal sealed class ReminderPolicies(IPeople people, IOptions<ReminderOptions> options)
{
    public async Task<PolicyBook> ReadAsync(IStoreReader store, string slug, CancellationToken cancellationToken = default) =>
        new(slug, options.Value, people, await store.ReadPolicyLayersAsync(slug, cancellationToken));

    /// <summary>Keeps what a person asked for in a turn.</summary>
    public static async Task<PolicyBook> KeepAsync(
        IStoreTransaction transaction, PolicyBook book, string slug, Person person, IEnumerable<FlowEffect> effects, DateTimeOffset now)
    {
        foreach (var effect in effects)
        {
            var change = effect switch
            {
                FlowEffect.RemindEvery rhythm => new FlowEffect.ChangePolicy(PolicyField.Rhythm, new() { Rhythm = rhythm.Rhythm }),
                FlowEffect.RemindAsConfigured => new FlowEffect.ChangePolicy(PolicyField.Rhythm, new()),
                FlowEffect.ResumeReminders when book.AbsenceOf(person.Id, now) is not null => new FlowEffect.ChangePolicy(PolicyField.Away, new()),
                _ => effect as FlowEffect.ChangePolicy,
            };
            if (change is null)
            {
                continue;
            }

            var (of, whose) = change.Field switch
            {
                PolicyField.Due => (slug, PolicyLayerRecord.Every),
                _ when !change.Field.IsPersonal() => (slug, person.Id),
                _ => (PolicyLayerRecord.Every, person.Id),
            };
            var layer = book.Asked(of, whose).With(change.Field, change.Value);
            book = book.With(of, whose, layer);
            await transaction.SavePolicyLayerAsync(new(of, whose, PolicyLayerJson.Write(layer), now));
        }

        return book;
    }
}
