using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Host.Slack;
using ChatOpsVerifier.Host.Teams;

// The channels of this program beside its own page: a new one is a line here.
[assembly: InstalledChannel<SlackModule>]
[assembly: InstalledChannel<TeamsModule>]
