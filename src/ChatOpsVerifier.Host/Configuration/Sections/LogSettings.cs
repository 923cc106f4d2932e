using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record LogSettings
{
    [Setting(
        "Logs:Level",
        "How much this program logs; frameworks log at least warnings.",
        OneOf = ["Verbose", "Debug", "Information", "Warning", "Error"])]
    public string Level { get; init; } = "Information";

    [Setting("Logs:Format", "One line of text, or one JSON object, per event.", OneOf = ["Text", "Json"])]
    public string Format { get; init; } = "Text";
}
