using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record JobSettings
{
    public const string MemoryStorage = "MemoryStorage";

    [Setting(
        "Jobs:Storage",
        "Where the schedule keeps its ticks. It stores no facts, so nothing is lost with it.",
        Accepted = "Memory (Hangfire.InMemory); MemoryStorage only in a program built with -p:NamedPackages=true",
#if NAMED_PACKAGES
        OneOf = ["Memory", MemoryStorage])]
#else
        OneOf = ["Memory"])]
#endif
    public string Storage { get; init; } = "Memory";
}
