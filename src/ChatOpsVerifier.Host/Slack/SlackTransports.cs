#if NAMED_PACKAGES
using ChatOpsVerifier.Channels.SlackNet;
#endif

namespace ChatOpsVerifier.Host.Slack;

/// <summary>What can speak Slack's protocol; SlackNet only in a program that was built with -p:NamedPackages=true.</summary>
internal static class SlackTransports
{
    public const string SlackNet = "SlackNet";

#if NAMED_PACKAGES
    public static string[] Names { get; } = ["Native", SlackNet];

    public static IServiceCollection AddSlackTransport(this IServiceCollection services, SlackSettings slack) =>
        slack.IsOverSlackNet ? services.AddSlackNet() : services;
#else
    public static string[] Names { get; } = ["Native"];

    public static IServiceCollection AddSlackTransport(this IServiceCollection services, SlackSettings slack) =>
        slack.IsOverSlackNet ? throw new InvalidOperationException("SlackNet is not in this build.") : services;
#endif
}
