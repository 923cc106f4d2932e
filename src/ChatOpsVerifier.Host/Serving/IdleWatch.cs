namespace ChatOpsVerifier.Host.Serving;

/// <summary>Tells from the allocations of each period when work has just ended.</summary>
/// <param name="allocated">Bytes that the process had allocated in all when the watch began.</param>
internal sealed class IdleWatch(long allocated)
{
    /// <summary>Bytes in a period: the schedule's ticks alone stay below it, a page view does not.</summary>
    public const long Quiet = 4L * 1024 * 1024;

    private long _before = allocated;
    private bool _hasWorked;

    /// <param name="allocated">Bytes in all, at the end of a period.</param>
    /// <returns>True once after each busy time: the first period in which next to nothing was allocated.</returns>
    public bool HasComeToRest(long allocated)
    {
        var isQuiet = allocated - _before < Quiet;
        var rests = isQuiet && _hasWorked;
        (_before, _hasWorked) = (allocated, !isQuiet);
        return rests;
    }
}
