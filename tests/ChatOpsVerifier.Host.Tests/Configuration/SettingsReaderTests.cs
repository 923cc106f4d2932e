using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Values;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Nothing_Configured_GivesDocumentedDefaults()
    {
        var settings = Read();
        Assert.Equal(Path.Combine(Root, "data"), settings.Data.Folder);
        Assert.Equal(TimeSpan.FromHours(24), settings.Reminders.Interval);
        Assert.Equal(
            [("operator", PersonRole.Operator), ("reviewer", PersonRole.Reviewer), ("teammate", PersonRole.Guest)],
            settings.Operators.Select(p => (p.Id, p.Role)));
        Assert.Equal("operator", settings.Operators[0].Addresses["web"]);
        Assert.Null(settings.Web.AccessKey);
    }

    /// <summary>The catalog is what the documentation shows, so each of its defaults must be accepted as it is written there.</summary>
    [Fact]
    public void EveryDefault_WrittenOut_IsAcceptedAndChangesNothing()
    {
        (string, string)[] written = [.. SettingCatalog.All.Where(s => s.Default is not null).Select(s => (s.Key, s.Default!))];
        var settings = Read(written);
        Assert.Equal(Read() with { Operators = settings.Operators, Channels = settings.Channels }, settings);
        Assert.Equal(Read().Channels, settings.Channels);
    }

    [Theory]
    [InlineData("Reminders:Interval", "-01:00:00")]
    [InlineData("Reminders:BackOff", "0.5")]
    [InlineData("Reminders:SweepSeconds", "0")]
    [InlineData("Reminders:RotateAfter", "0")]
    [InlineData("Reminders:KeepLogDays", "7")]
    [InlineData("Reminders:Escalation:ChannelAfter", "soon")]
    [InlineData("Reminders:Escalation:SecondAfter", "91.00:00:00")]
    [InlineData("Reminders:Escalation:SecondPerson", "nobody")]
    [InlineData("Reminders:Rhythm", "now and then")]
    [InlineData("Reminders:SnoozeBudget", "-1")]
    [InlineData("Reminders:TimeZone", "Mars/Olympus")]
    [InlineData("Reminders:WorkingDays", "payday")]
    [InlineData("Reminders:WorkingHours", "9-5")]
    [InlineData("Reminders:QuietHours", "late")]
    [InlineData("Reminders:Reports:backup:Due", "15.12.2026")]
    [InlineData("Reminders:Reports:backup:QuietHours", "late")]
    [InlineData("Reminders:Reports:backup:Interval", "0")]
    [InlineData("Reminders:Enabled", "maybe")]
    [InlineData("Status:DigestAt", "25:00")]
    [InlineData("Status:DigestAt", "nine")]
    [InlineData("Status:TimeZone", "Mars/Olympus")]
    [InlineData("Outbox:KeepSentDays", "0")]
    [InlineData("Evidence:MaxAgeDays", "0")]
    [InlineData("Evidence:MaxBytes", "1")]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Jobs:Storage", "Redis")]
    [InlineData("Web:PublicUrl", "ftp://example.org")]
    [InlineData("Logs:Level", "Loud")]
    [InlineData("Samples:ImportOnFirstRun", "1")]
    public void AValue_ThatIsNotAccepted_IsNamedWithWhatIs(string key, string value)
    {
        var problem = Assert.Single(Problems((key, value)));
        Assert.StartsWith($"{key}: found \"{value}\"; use ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_IsAtNineInTheFirstOperatorsZone_UnlessSaidOtherwise()
    {
        (string, string)[] vienna = [("Operators:0:Id", "ada"), ("Operators:0:Web", "ada"), ("Operators:0:TimeZone", "Europe/Vienna")];

        Assert.Equal((new TimeOnly(9, 0), "Europe/Vienna"), (Read(vienna).Status.DigestAt!.Value, Read(vienna).Status.Zone.Id));
        Assert.Equal("Asia/Tokyo", Read([.. vienna, ("Status:TimeZone", "Asia/Tokyo")]).Status.Zone.Id);
        Assert.Equal(new TimeOnly(17, 30), Read(("Status:DigestAt", "17:30")).Status.DigestAt);
        Assert.Null(Read(("Status:DigestAt", "off")).Status.DigestAt);
    }

    [Fact]
    public void ASecret_ThatIsTooShort_IsNotRepeated()
    {
        var problem = Assert.Single(Problems(("Web:AccessKey", "hunter2")));
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
        Assert.Contains("7 characters", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:StatusChannel", "#go-live")]
    [InlineData("Slack:StatusChannel", "go-live")]
    [InlineData("Slack:StatusChannel", "U0123ABCD")]
    [InlineData("Slack:ApiUrl", "ftp://slack.com/api/")]
    [InlineData("Slack:ApiUrl", "http://slack.example/api/")]
    [InlineData("Slack:Sockets", "0")]
    [InlineData("Slack:Sockets", "11")]
    public void ASlackValue_ThatIsNotAccepted_IsNamedWithWhatIs(string key, string value)
    {
        var problem = Assert.Single(Problems(("Slack:BotToken", "xoxb-1"), (key, value)));
        Assert.StartsWith($"{key}: found \"{value}\"; use ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:BotToken", "xapp-1-hunter2", "xoxb-")]
    [InlineData("Slack:AppToken", "xoxb-1-hunter2", "xapp-")]
    public void ATokenOfTheWrongKind_IsAProblem_AndNotRepeated(string key, string token, string accepted)
    {
        var problem = Assert.Single(Problems([.. new[] { ("Slack:BotToken", "xoxb-1") }.Where(b => b.Item1 != key), (key, token)]));
        Assert.StartsWith($"{key}: found {token.Length} characters; use", problem, StringComparison.Ordinal);
        Assert.Contains(accepted, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:AppToken", "xapp-1")]
    [InlineData("Slack:SigningSecret", "secret")]
    [InlineData("Slack:StatusChannel", "C0123ABCD")]
    public void ASlackSetting_WithoutTheBotsToken_IsAProblemOfBoth(string key, string value)
    {
        var problem = Assert.Single(Problems((key, value)));
        Assert.StartsWith("Slack:BotToken: found nothing", problem, StringComparison.Ordinal);
        Assert.Contains(key, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:AppId", "my bot")]
    [InlineData("Teams:TenantId", "contoso.onmicrosoft.com")]
    [InlineData("Teams:OpenIdMetadataUrl", "http://login.example/keys")]
    [InlineData("Teams:TokenUrl", "http://login.example/token")]
    [InlineData("Teams:AllowedServiceUrls", "http://smba.example")]
    [InlineData("Teams:AllowedServiceUrls", "https://*.com")]
    [InlineData("Teams:StatusConversation", "@ada")]
    [InlineData("Teams:StatusConversation", "https://teams.microsoft.com/l/channel/19%3a")]
    [InlineData("Teams:Transport", "Bot.Builder")]
    [InlineData("Teams:Credential", "Password")]
    public void ATeamsValue_ThatIsNotAccepted_IsNamedWithWhatIs(string key, string value)
    {
        var problem = Assert.Single(Problems([.. Bot.Where(s => s.Key != key), (key, value)]));
        Assert.StartsWith($"{key}: found \"{value}\"; use ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ATeamsBot_NeedsItsSecret_AndTheSecretItsBot()
    {
        Assert.StartsWith("Teams:AppPassword: found nothing", Assert.Single(Problems(Bot[0])), StringComparison.Ordinal);
        Assert.StartsWith("Teams:AppId: found nothing", Assert.Single(Problems(Bot[1])), StringComparison.Ordinal);
        Assert.StartsWith(
            "Teams:AppId: found nothing", Assert.Single(Problems(("Teams:StatusConversation", "19:team@thread.tacv2"))), StringComparison.Ordinal);
        Assert.Equal(
            "Teams:AppId: found nothing; use the bot's application id, since Teams:Transport is set.",
            Assert.Single(Problems(("Teams:Transport", "BotBuilder"))));
        Assert.Equal(
            "Teams:AppId: found nothing; use the bot's application id, since Teams:Credential is set.",
            Assert.Single(Problems(("Teams:Transport", "BotBuilder"), ("Teams:Credential", "ManagedIdentity"))));
        Assert.DoesNotContain("hunter2", Read(Bot).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DevelopmentOfTeams_IsForABotWithoutAnId() =>
        Assert.StartsWith("Teams:Development: found \"true\"", Assert.Single(Problems([.. Bot, ("Teams:Development", "true")])), StringComparison.Ordinal);

    [Fact]
    public void DevelopmentOfTeams_NeedsNoProof() =>
        Assert.StartsWith(
            "Teams:Credential: found \"ManagedIdentity\"; use Secret, since Teams:Development is true",
            Assert.Single(Problems(("Teams:Development", "true"), ("Teams:Transport", "BotBuilder"), ("Teams:Credential", "ManagedIdentity"))),
            StringComparison.Ordinal);

    [Fact]
    public void Connectors_AreGivenInOneTextOrAsAList()
    {
        Assert.Equal(
            "https://a.example;http://127.0.0.1", Read([.. Bot, ("Teams:AllowedServiceUrls", "https://a.example;http://127.0.0.1")]).Teams.AllowedServiceUrls);
        Assert.Equal(
            "https://a.example;http://127.0.0.1",
            Read([.. Bot, ("Teams:AllowedServiceUrls:0", "https://a.example"), ("Teams:AllowedServiceUrls:1", "http://127.0.0.1")]).Teams.AllowedServiceUrls);
    }

    private static readonly (string Key, string Value)[] Bot = [("Teams:AppId", "6f1f0d0e-8a55-4c1e-9d3b-0a4f0b6b7c11"), ("Teams:AppPassword", "hunter2")];

#if !NAMED_PACKAGES
    [Fact]
    public void WhatIsNotInThisBuild_IsNamed_WithTheBuildThatHasIt()
    {
        Assert.Equal(
            "Slack:Transport: found \"SlackNet\"; use Native; SlackNet only in a program built with -p:NamedPackages=true.",
            Assert.Single(Problems(("Slack:Transport", "SlackNet"))));
        Assert.Equal(
            "Jobs:Storage: found \"MemoryStorage\"; use Memory (Hangfire.InMemory); MemoryStorage only in a program built with -p:NamedPackages=true.",
            Assert.Single(Problems(("Jobs:Storage", "MemoryStorage"))));
    }
#else
    [Fact]
    public void WhatThisBuildHas_IsChosenByName_AndNeedsABot()
    {
        var settings = Read(("Slack:BotToken", "xoxb-1"), ("Slack:Transport", "slacknet"), ("Jobs:Storage", "memorystorage"));
        Assert.True(settings.Slack.IsOverSlackNet);
        Assert.Equal("MemoryStorage", settings.Jobs.Storage);
        Assert.Equal(
            "Slack:BotToken: found nothing; use the bot's token (xoxb-…), since Slack:Transport is set.",
            Assert.Single(Problems(("Slack:Transport", "SlackNet"))));
    }
#endif

    [Theory]
    [InlineData("http://127.0.0.1:4100/api", "http://127.0.0.1:4100/api/")]
    [InlineData("https://slack.gateway.example", "https://slack.gateway.example/")]
    public void TheApisAddress_EndsWithASlash(string written, string read) => Assert.Equal(new Uri(read), Read(("Slack:ApiUrl", written)).Slack.ApiUrl);

    [Fact]
    public void SlackTokens_AreNotPartOfWhatTheSettingsSayOfThemselves()
    {
        var said = string.Concat(Read(("Slack:BotToken", "xoxb-hunter2"), ("Slack:AppToken", "xapp-hunter2"), ("Slack:SigningSecret", "hunter2")).Channels);
        Assert.Contains("slack.com", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
    }

    [Fact]
    public void ASlackName_InsteadOfAnId_IsAProblem() =>
        Assert.StartsWith(
            "Operators:0:Slack: found \"@ada\"", Assert.Single(Problems(("Operators:0:Id", "ada"), ("Operators:0:Slack", "@ada"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost;127.0.0.1;[::1]", true)]
    [InlineData("localhost;verifier.example.org", false)]
    [InlineData("*", false)]
    [InlineData(null, false)]
    public void AllowedHosts_AreThisMachineAlone_OrNot(string? hosts, bool isAlone) => Assert.Equal(isAlone, ListenAddresses.AllowsThisMachineAlone(hosts));

    [Fact]
    public void Cap_BelowTheInterval_IsAProblemOfBoth() =>
        Assert.Contains(
            "Reminders:Interval", Assert.Single(Problems(("Reminders:Interval", "2.00:00:00"), ("Reminders:Cap", "1.00:00:00"))), StringComparison.Ordinal);

    [Fact]
    public void AMisspeltSetting_IsNotSilentlyIgnored() =>
        Assert.Equal(
            "Reminders:Intervall: found a setting that does not exist; use Reminders:Interval (is that what you meant?).",
            Assert.Single(Problems(("Reminders:Intervall", "1"))));

    [Fact]
    public void People_WithTheSameIdOrAddress_AreRefused()
    {
        var problems = Problems(
            ("Operators:0:Id", "ada"), ("Operators:0:Web", "ada"),
            ("Operators:1:Id", "ada"), ("Operators:1:Web", "Ada"), ("Operators:1:Role", "Guest"));
        Assert.Equal(2, problems.Length);
        Assert.Contains(problems, p => p.StartsWith("Operators:0:Id and Operators:1:Id: found \"ada\" more than once", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("Operators:0:Web and Operators:1:Web: found", StringComparison.Ordinal));
    }

    [Fact]
    public void APerson_WithoutAddressZoneOrRole_IsReportedInFull()
    {
        var problems = Problems(("Operators:0:Id", "a b"), ("Operators:0:Role", "King"), ("Operators:0:TimeZone", "Mars/Olympus"));
        Assert.Equal(4, problems.Count(p => p.StartsWith("Operators:0", StringComparison.Ordinal)));
    }

    [Fact]
    public void People_WithoutAnOperator_AreRefused() =>
        Assert.Contains(
            "Role is Operator",
            Assert.Single(Problems(("Operators:0:Id", "ada"), ("Operators:0:Web", "ada"), ("Operators:0:Role", "Reviewer"))),
            StringComparison.Ordinal);

    [Fact]
    public void ASecretsFile_ThatDoesNotExist_IsAProblem() =>
        Assert.StartsWith(
            "Web:AccessKeyFile: found \"/nowhere/key\"", Assert.Single(Problems(("Web:AccessKeyFile", "/nowhere/key"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://127.8.9.1:80", true)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://*:80", false)]
    [InlineData("http://example.org:80", false)]
    [InlineData("https://192.0.2.7:443", false)]
    [InlineData("http://LocalHost:80", true)]
    [InlineData("http://unix:/run/verifier.sock", true)]
    // Uri takes each of these for this machine's own; the web server listens on every address for them.
    [InlineData("http://loopback:80", false)]
    [InlineData("http://unix:80", false)]
    [InlineData("https://localhost.:443", false)]
    public void AnAddress_IsLoopbackOrGuarded(string address, bool isLoopback)
    {
        Assert.Equal(isLoopback, ListenAddresses.IsLoopback(address));
        Assert.Equal(isLoopback ? 0 : 1, Reachability.Reasons([new("urls", address)], null, null).Count());
        Assert.Empty(ListenAddresses.Problems([new("urls", address)]));
    }

    [Theory]
    [InlineData("system")]
    [InlineData("System")]
    [InlineData("team")]
    public void AnId_ThatTheProgramUsesItself_IsRefused(string id) =>
        Assert.Equal(
            $"Operators:0:Id: found \"{id}\", a name that this program uses itself. Choose another id.",
            Assert.Single(Problems(("Operators:0:Id", id), ("Operators:0:Web", "ada"))));

    [Theory]
    [InlineData("team")]
    [InlineData("a/b")]
    public void AWebName_ThatIsAnotherConversation_IsRefused(string web) =>
        Assert.StartsWith(
            $"Operators:0:Web: found \"{web}\"", Assert.Single(Problems(("Operators:0:Id", "ada"), ("Operators:0:Web", web))), StringComparison.Ordinal);

    [Fact]
    public void APasswordInAnAddress_IsNeverShown()
    {
        var address = $"ftp://ada:{"hunter"}2@verifier.example/";
        Assert.DoesNotContain("hunter", Assert.Single(Problems(("Web:PublicUrl", address))), StringComparison.Ordinal);
        Assert.Equal("https://(hidden)@host/p@th https://host/", UrlSecrets.Hide($"https://ada:{"hunt@r"}@host/p@th https://host/"));
    }

    [Fact]
    public void ForwardedHeaders_OfAnybody_AreRefused_AndProxiesAreRead()
    {
        Assert.Contains("Web:Proxies", Assert.Single(Problems(("FORWARDEDHEADERS_ENABLED", "true"))), StringComparison.Ordinal);
        Assert.StartsWith("Web:Proxies: found \"proxy\"", Assert.Single(Problems(("Web:Proxies", "10.0.0.0/8; proxy"))), StringComparison.Ordinal);
        Assert.Equal(["10.0.0.0/8", "192.0.2.7/32", "::1/128"], Read(("Web:Proxies", "10.0.0.0/8; 192.0.2.7; ::1")).Web.Proxies.Select(p => p.ToString()));
    }

    [Fact]
    public void AnAdministrator_IsAnOperator_UnlessSaidOtherwise()
    {
        var people = Read(
            ("Operators:0:Id", "ada"),
            ("Operators:0:Web", "ada"),
            ("Operators:1:Id", "bob"),
            ("Operators:1:Web", "bob"),
            ("Operators:1:Admin", "false"),
            ("Operators:2:Id", "eve"),
            ("Operators:2:Web", "eve"),
            ("Operators:2:Role", "Guest"),
            ("Operators:2:Admin", "true")).Operators;
        Assert.Equal([true, false, true], people.Select(p => p.IsAdmin));
    }

    [Fact]
    public void OpenId_NeedsAClientAPersonAndAGuardedProvider()
    {
        Assert.Equal(2, Problems(("Web:OpenId:Authority", "https://login.example")).Length);
        Assert.StartsWith(
            "Web:OpenId:Authority: found \"http://login.example/\"",
            Assert.Single(Problems(
                ("Web:OpenId:Authority", "http://login.example"),
                ("Web:OpenId:ClientId", "v"),
                ("Operators:0:Id", "ada"),
                ("Operators:0:Web", "ada"),
                ("Operators:0:OpenId", "a1"))),
            StringComparison.Ordinal);
        Assert.StartsWith("Web:OpenId:Authority: found nothing", Assert.Single(Problems(("Web:OpenId:ClientId", "v"))), StringComparison.Ordinal);
    }

    [Fact]
    public void ContainerPorts_CountAsEveryAddress() =>
        Assert.Equal(["http://*:8080"], ListenAddresses.Read(Configure(("http_ports", "8080"))).Select(a => a.Value));

    private static string Root => Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar);

    private static Settings Read(params (string, string)[] values) => SettingsReader.Read(Configure(values), Root, []);

    private static ImmutableArray<string> Problems(params (string, string)[] values) => Assert.Throws<SettingsException>(() => Read(values)).Problems;

    private static IConfiguration Configure(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}
