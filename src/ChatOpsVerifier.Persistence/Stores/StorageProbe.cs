using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Stores;

internal sealed class StorageProbe(SingleWriter writer) : IStorageProbe
{
    public async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await writer.RunAsync(db => db.TouchAsync(), cancellationToken);
        }
        catch (NotStoredException)
        {
            // The writer has noted it.
        }
    }
}
