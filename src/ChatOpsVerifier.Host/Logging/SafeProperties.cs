using ChatOpsVerifier.Host.CommandLine;
using Serilog.Core;
using Serilog.Events;

namespace ChatOpsVerifier.Host.Logging;

/// <summary>A log is read on a terminal, too: names and messages of others (a workspace, a provider's error) cannot act on it.</summary>
internal sealed class SafeProperties : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        List<LogEventProperty>? changed = null;
        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is ScalarValue { Value: string text } && SafeWriter.Escape(text) is var safe && safe.Length != text.Length)
            {
                (changed ??= []).Add(new(name, new ScalarValue(safe)));
            }
        }

        changed?.ForEach(logEvent.AddOrUpdateProperty);
    }
}
