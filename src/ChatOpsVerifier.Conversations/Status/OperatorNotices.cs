using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>
/// Tells every operator in private what concerns the program and no report, in the first chat that reaches them, and on the page where none does.
/// </summary>
public sealed class OperatorNotices(IVerificationStore store, IPeople people, IEnumerable<IHomeConversations> homes, TimeProvider time)
{
    private readonly IHomeConversations[] _homes = [.. homes.OrderBy(h => h.Channel == WebConversations.Channel)];

    /// <param name="cause">The same cause is reported once, however often this is called.</param>
    public async Task TellOnceAsync(string cause, string text, CancellationToken cancellationToken)
    {
        // The page's conversations belong to reports; without any, there is nobody to notify.
        var reports = await store.ListReportsAsync(cancellationToken);
        if (reports.Count == 0)
        {
            return;
        }

        var (slug, now) = (reports[0].Slug, time.GetUtcNow());
        var message = new Message { Text = text, Tone = MessageTone.Warning, Blocks = [new MessageBlock.Paragraph(text)] };
        await store.TransactAsync(
            async transaction =>
            {
                foreach (var person in people.All.Where(p => p.Role == PersonRole.Operator))
                {
                    if (_homes.Select(h => h.For(person, slug)).FirstOrDefault(home => home is not null) is { } home)
                    {
                        var key = $"{cause}:{person.Id}";
                        await transaction.EnqueueAsync(new(key, home, key, message, PrivateTo: null), now);
                    }
                }

                return true;
            },
            cancellationToken);
    }
}
