using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>
/// A clock that can also be set: like that of a machine whose date is corrected, it then shows another time without any timer having run.
/// Advancing by months would run millions of timers first.
/// </summary>
internal sealed class JumpingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan _jumped;

    public void Jump(TimeSpan by) => _jumped += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _jumped;
}
