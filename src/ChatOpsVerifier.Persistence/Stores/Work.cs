using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>One transaction in the writer's queue. What came of it is told to its caller only when the commit is known.</summary>
internal abstract class Work
{
    /// <summary>How often a work is run when others append first.</summary>
    private const int Attempts = 5;

    private int runs;

    public Exception? Failure { get; protected set; }

    /// <summary>Another process was first, and a run behind the next commit may find things as they are now.</summary>
    public bool IsToBeRunAgain => Failure is Conversations.Ports.ConcurrencyException && runs < Attempts;

    /// <returns>False: cancelled before its turn came.</returns>
    public abstract bool TryStart();

    public async Task RunAsync(VerifierContext db)
    {
        runs++;
        Failure = null;
        try
        {
            await RunBodyAsync(db);
        }
        // Whatever a work throws is its caller's to see; the works beside it must go on.
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failure = failure;
        }
    }

    /// <param name="failure">Why nothing was kept; null: it was.</param>
    public abstract void Complete(Exception? failure);

    protected abstract Task RunBodyAsync(VerifierContext db);
}

internal sealed class Work<T> : Work
{
    private const int Queued = 0;
    private const int Started = 1;
    private const int Cancelled = 2;

    private readonly TaskCompletionSource<T> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<VerifierContext, Task<T>> body;
    private readonly ExecutionContext? callersContext = ExecutionContext.Capture();
    private readonly CancellationTokenRegistration cancellation;
    private int state = Queued;
    private T result = default!;

    public Work(Func<VerifierContext, Task<T>> body, CancellationToken cancellationToken)
    {
        this.body = body;
        cancellation = cancellationToken.UnsafeRegister(
            static (work, token) =>
            {
                var self = (Work<T>)work!;
                if (Interlocked.CompareExchange(ref self.state, Cancelled, Queued) == Queued)
                {
                    self.told.TrySetCanceled(token);
                }
            },
            this);
    }

    public Task<T> Told => told.Task;

    public override bool TryStart()
    {
        // Already started: it is run again after a conflict.
        var found = Interlocked.CompareExchange(ref state, Started, Queued);
        return found is Queued or Started;
    }

    public override void Complete(Exception? failure)
    {
        cancellation.Dispose();
        if ((failure ?? Failure) is { } told)
        {
            this.told.TrySetException(told);
        }
        else
        {
            this.told.TrySetResult(result);
        }
    }

    protected override async Task RunBodyAsync(VerifierContext db)
    {
        // Log scopes and traces of the caller, not of anyone who woke the writer.
        Task<T>? running = null;
        if (callersContext is null)
        {
            running = body(db);
        }
        else
        {
            ExecutionContext.Run(callersContext, _ => running = SingleWriter.WithinAsync(() => body(db)), null);
        }

        result = await running!;
    }
}
