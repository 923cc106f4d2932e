using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Diagnostics;

namespace ChatOpsVerifier.Conversations.Providers;

/// <summary>What is asked of providers, how they answer and how long they take. Methods are the protocol's own few names, never an address or an id.</summary>
public sealed class ProviderFigures
{
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _seconds;

    public ProviderFigures(Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        _calls = figures.Meter.CreateCounter<long>(
            "verifier.provider.calls", "{call}", "Calls to a provider, by channel, method and outcome: ok, error, limited (HTTP 429), fault.");
        _seconds = figures.Meter.CreateHistogram(
            "verifier.provider.call.duration",
            "s",
            "Time from sending a call to its response.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries =
                [
                    0.01,
                    0.025,
                    0.05,
                    0.1,
                    0.25,
                    0.5,
                    1,
                    2.5,
                    5,
                    10,
                    15
                ]
            });
    }

    public void Called(string channel, string method, ProviderOutcome outcome, TimeSpan took)
    {
        var name = outcome switch
        {
            ProviderOutcome.Ok => "ok",
            ProviderOutcome.Error => "error",
            ProviderOutcome.Limited => "limited",
            _ => "fault",
        };
        _calls.Add(1, new TagList { { "channel", channel }, { "method", method }, { "outcome", name } });
        _seconds.Record(took.TotalSeconds, new TagList { { "channel", channel }, { "method", method } });
    }
}
