using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Writes the number that SQLite keeps for applications again as it is: a page of the log, and no row.</summary>
internal sealed class StorageProbe(SingleWriter writer) : IStorageProbe
{
    public async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await writer.RunAsync(
                async db =>
                {
                    var number = (await db.Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").ToListAsync())[0];
                    // PRAGMA takes no parameters; this one is a number that was just read.
#pragma warning disable EF1002, EF1003
                    return await db.Database.ExecuteSqlRawAsync($"PRAGMA user_version = {number}");
#pragma warning restore EF1002, EF1003
                },
                cancellationToken);
        }
        catch (NotStoredException)
        {
            // The writer has noted it.
        }
    }
}
