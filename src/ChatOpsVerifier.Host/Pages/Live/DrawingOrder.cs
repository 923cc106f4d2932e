using System.Globalization;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Live;

/// <summary>
/// Numbers the drawings of pages in the order in which they began to read. Answers overtake each other on their way to a browser,
/// and what was drawn before something must not take its place.
/// </summary>
internal sealed class DrawingOrder(IIds ids)
{
    /// <summary>After a restart the numbers start again, and say nothing of those before.</summary>
    private readonly string _run = ids.Next();
    private long _last;

    /// <returns>"run number".</returns>
    public string Next() => $"{_run} {Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";
}
