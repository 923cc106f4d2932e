using System.Globalization;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Testing;

public sealed class CountingSalts : ISalts
{
    private int _last;

    public string Next() => Interlocked.Increment(ref _last).ToString("x32", CultureInfo.InvariantCulture);
}
