using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record SampleSettings
{
    [Setting("Samples:ImportOnFirstRun", "Whether an empty database starts with the sample report.")]
    public bool ImportOnFirstRun { get; init; } = true;
}
