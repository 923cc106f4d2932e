using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>
/// Runs works one after the other, each in a savepoint of its own, and commits for all that wait at once: a durable
/// commit costs one wait for the disk, however many works it carries. Nobody is told anything before that commit.
/// </summary>
internal sealed class SingleWriter : IAsyncDisposable, IDisposable
{
    private static readonly AsyncLocal<bool> Within = new();

    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _starting = new();
    private readonly IDatabase _database;
    private readonly StorageHealth _health;
    private readonly int _worksPerCommit;
    private readonly Counter<long> _commits;
    private readonly Counter<long> _works;
    private DbConnection? _connection;
    private Task? _loop;

    public SingleWriter(IDatabase database, IOptions<PersistenceOptions> options, StorageHealth health)
    {
        _database = database;
        _health = health;
        _worksPerCommit = options.Value.WorksPerCommit;
        _commits = Meter.CreateCounter<long>("verifier.store.commits", description: "Durable commits.");
        _works = Meter.CreateCounter<long>("verifier.store.transactions", description: "Transactions in those commits.");
    }

    /// <summary>How often something that a work had written was taken back. Read by works.</summary>
    internal long TakenBack { get; private set; }

    /// <summary>How often a commit failed with all that was in it. Read by works.</summary>
    internal long Lost { get; private set; }

    internal Meter Meter { get; } = new(PersistenceMetrics.MeterName);

    /// <exception cref="NotStoredException">The database did not accept the commit.</exception>
    public async Task<T> RunAsync<T>(Func<VerifierContext, Task<T>> body, CancellationToken cancellationToken)
    {
        if (Within.Value)
        {
            throw new InvalidOperationException(
                "A transaction was requested inside a transaction; it would wait for itself forever. Use the transaction that was passed in.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var work = new Work<T>(body, cancellationToken);
        lock (_starting)
        {
            ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(work), this);
            _loop ??= Task.Run(LoopAsync, CancellationToken.None);
        }

        return await work.Told;
    }

    /// <summary>Runs what is queued, then closes. What comes later is refused.</summary>
    public async ValueTask DisposeAsync()
    {
        Task? running;
        lock (_starting)
        {
            _queue.Writer.TryComplete();
            running = _loop;
        }

        if (running is not null)
        {
            await running;
        }

        await CloseAsync();
        Meter.Dispose();
    }

    /// <summary>For those who can only wait: a command line that ends without an asynchronous end.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Marks the flow of a work, so that asking for a transaction within a transaction is an error and no deadlock.</summary>
    internal static async Task<T> WithinAsync<T>(Func<Task<T>> body)
    {
        Within.Value = true;
        return await body();
    }

    private async Task LoopAsync()
    {
        Queue<Work> again = new();
        while (again.Count > 0 || await _queue.Reader.WaitToReadAsync())
        {
            var waiting = again;
            again = new Queue<Work>();
            foreach (var work in await RunBatchAsync(waiting))
            {
                again.Enqueue(work);
            }
        }
    }

    /// <returns>Works to be run again behind this commit.</returns>
    private async Task<IEnumerable<Work>> RunBatchAsync(Queue<Work> first)
    {
        var batch = new List<Work>();
        Exception? failure = null;
        var ticket = _health.Begin();
        try
        {
            _connection ??= await _database.OpenWriterAsync(CancellationToken.None);
            await using var transaction = await _database.BeginAsync(_connection, CancellationToken.None);
            var db = _database.OpenWithin(transaction);
            while (batch.Count < _worksPerCommit && (first.TryDequeue(out var work) || _queue.Reader.TryRead(out work)))
            {
                if (work.TryStart())
                {
                    batch.Add(work);
                    await RunAsync(work, db);
                }
            }

            if (batch.Count > 0)
            {
                await transaction.CommitAsync();
                _commits.Add(1);
                _works.Add(batch.Count);
            }
        }
        // Every fault of the database is told to all whose transaction was in it; the loop must live.
#pragma warning disable CA1031
        catch (Exception fault)
#pragma warning restore CA1031
        {
            failure = Explain(fault);
            TakenBack++;
            Lost++;
            await CloseAsync();
            if (batch.Count == 0)
            {
                // Not even begun: nobody waiting now would fare better, and each would wait as long again.
                while ((first.TryDequeue(out var work) || _queue.Reader.TryRead(out work)) && batch.Count < _worksPerCommit)
                {
                    batch.Add(work);
                }
            }
        }

        _health.End(ticket, failure?.Message);
        var again = failure is null ? batch.Where(w => w.IsToBeRunAgain).ToList() : [];
        foreach (var work in batch.Except(again))
        {
            work.Complete(failure);
        }

        return again.Concat(first);
    }

    private async Task RunAsync(Work work, VerifierContext db)
    {
        db.Statements.Execute($"SAVEPOINT work");
        await work.RunAsync(db);
        if (work.Failure is { } failure)
        {
            TakenBack++;
            try
            {
                db.Statements.Execute($"ROLLBACK TO work");
            }
            catch (Exception gone) when (gone is DbException or InvalidOperationException)
            {
                // A full disk, for one, takes the whole transaction with it, savepoints and neighbours included.
                throw Explain(failure);
            }
        }

        db.Statements.Execute($"RELEASE work");
    }

    private NotStoredException Explain(Exception fault) => fault as NotStoredException
        ?? new NotStoredException($"The database did not accept the commit, and nothing was kept: {_database.Explain(fault)}", fault);

    private async Task CloseAsync()
    {
        if (_connection is { } open)
        {
            _connection = null;
            await open.DisposeAsync();
        }
    }
}
