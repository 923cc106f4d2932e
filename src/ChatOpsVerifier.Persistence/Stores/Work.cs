using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>One transaction in the writer's queue. What came of it is told to its caller only when the commit is known.</summary>
internal abstract class Work
{
    /// <summary>How often a work is run when others append first.</summary>
    private const int Attempts = 5;

    private int _runs;

    public Exception? Failure { get; protected set; }

    /// <summary>Another process was first, and a run behind the next commit may find things as they are now.</summary>
    public bool IsToBeRunAgain => Failure is Conversations.Ports.ConcurrencyException && _runs < Attempts;

    /// <returns>False: cancelled before its turn came.</returns>
    public abstract bool TryStart();

    public async Task RunAsync(VerifierContext db)
    {
        _runs++;
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

    private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<VerifierContext, Task<T>> _body;
    private readonly ExecutionContext? _callersContext = ExecutionContext.Capture();
    private readonly CancellationTokenRegistration _cancellation;
    private int _state = Queued;
    private T _result = default!;

    public Work(Func<VerifierContext, Task<T>> body, CancellationToken cancellationToken)
    {
        _body = body;
        _cancellation = cancellationToken.UnsafeRegister(
            static (work, token) =>
            {
                var self = (Work<T>)work!;
                if (Interlocked.CompareExchange(ref self._state, Cancelled, Queued) == Queued)
                {
                    self._told.TrySetCanceled(token);
                }
            },
            this);
    }

    public Task<T> Told => _told.Task;

    public override bool TryStart()
    {
        // Already started: it is run again after a conflict.
        var found = Interlocked.CompareExchange(ref _state, Started, Queued);
        return found is Queued or Started;
    }

    public override void Complete(Exception? failure)
    {
        _cancellation.Dispose();
        if ((failure ?? Failure) is { } told)
        {
            _told.TrySetException(told);
        }
        else
        {
            _told.TrySetResult(_result);
        }
    }

    protected override async Task RunBodyAsync(VerifierContext db)
    {
        // Log scopes and traces of the caller, not of anyone who woke the writer.
        Task<T>? running = null;
        if (_callersContext is null)
        {
            running = _body(db);
        }
        else
        {
            ExecutionContext.Run(_callersContext, _ => running = SingleWriter.WithinAsync(() => _body(db)), null);
        }

        _result = await running!;
    }
}
