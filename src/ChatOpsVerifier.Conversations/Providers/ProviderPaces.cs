using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Diagnostics;

namespace ChatOpsVerifier.Conversations.Providers;

/// <summary>One pace for each provider, no matter who calls it.</summary>
public sealed class ProviderPaces : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ProviderPace>> _paces = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public ProviderPaces(Figures figures, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(figures);
        _time = time;
        figures.Meter.CreateObservableGauge(
            "verifier.provider.pace", Measure, "{call}/s", "Current limit of calls per second to a provider, learned from its rate-limit responses.");
    }

    /// <param name="channel">"slack".</param>
    public ProviderPace Of(string channel) => _paces.GetOrAdd(channel, _ => new(() => new ProviderPace(_time))).Value;

    public void Dispose()
    {
        foreach (var pace in _paces.Values.Where(p => p.IsValueCreated))
        {
            pace.Value.Dispose();
        }
    }

    private IEnumerable<Measurement<double>> Measure() =>
        _paces
            .Where(p => p.Value.IsValueCreated)
            .Select(p => new Measurement<double>(p.Value.Value.CallsPerSecond, new KeyValuePair<string, object?>("channel", p.Key)));
}
