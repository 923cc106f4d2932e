using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>
/// All reports at one look, for one person: what a channel shows on a home screen. It may have changed whenever
/// <see cref="IChangeFeed"/> says "report:SLUG"; its buttons are never too old and need no report named beside them.
/// </summary>
public interface IOverviews
{
    /// <param name="person">Null: nobody knows who it is.</param>
    /// <param name="channel">Where it is shown: what is asked of the person there counts as begun.</param>
    Task<Message> BuildAsync(Person? person, string channel, CancellationToken cancellationToken);
}
