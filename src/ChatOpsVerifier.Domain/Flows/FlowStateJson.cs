using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Evidence.Kinds;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>The stored form of a conversation's state.</summary>
public static partial class FlowStateJson
{
    /// <summary>Above any number a lost state can have reached, so that a fresh start never edits an old message.</summary>
    private const int CounterAfterLoss = 1_000_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new EvidenceKindConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(FlowState state) => JsonSerializer.Serialize(state, Options);

    /// <summary>
    /// Reads a state of this program or of an older one. Anything else (a newer schema, a broken text) gives a welcome: no fact is lost by that, they are in
    /// the ledger.
    /// </summary>
    public static FlowState Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var state = JsonSerializer.Deserialize<FlowState>(json, Options);
            return state is { Position: not null, Schema: > 0 and <= FlowState.CurrentSchema } ? state : AfterLoss(json);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return AfterLoss(json);
        }
    }

    private static FlowState AfterLoss(string json)
    {
        var counter = CounterPattern().Match(json) is { Success: true } found
            && int.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out var number)
            ? number
            : CounterAfterLoss;
        return FlowState.New with { Counter = counter };
    }

    [GeneratedRegex("\"counter\":\\s*([0-9]{1,9})\\b", RegexOptions.CultureInvariant)]
    private static partial Regex CounterPattern();
}
