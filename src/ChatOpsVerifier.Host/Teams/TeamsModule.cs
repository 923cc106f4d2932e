using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>Microsoft Teams in this program.</summary>
internal sealed class TeamsModule : IChannelModule
{
    public string Name => TeamsAddress.Channel;

    public string Title => "Teams";

    public Setting Address { get; } = new("Operators:0:Teams", null, "a Microsoft Entra object id; unique", "The person's Teams account.");

    public IReadOnlyList<Setting> Settings { get; } =
    [
        new(
            "Teams:AppId",
            null,
            "the bot's application (client) id, a GUID",
            "Connects the program to Microsoft Teams: it receives at /api/messages, which then must be public. Not set: no Teams."),
        new("Teams:AppPassword", null, "a client secret of that application", "The bot uses it to get the token it sends with.", IsSecret: true),
        Setting.Of(
            new(
                "Teams:Credential",
                "How the bot authenticates: Teams:AppPassword, Teams:CertificateFile, or the identity that Azure gives the machine, whose client id is then "
                    + "Teams:AppId.")
            {
                Accepted = "Secret, or over BotBuilder Certificate or ManagedIdentity",
                OneOf = Enum.GetNames<TeamsCredential>(),
            },
            typeof(string),
            "Secret"),
        new(
            "Teams:CertificateFile",
            null,
            "a PKCS #12 file (.pfx) or a PEM file with the certificate and its RSA private key",
            "The certificate for Teams:Credential=Certificate. Read again with each token, so that a renewed file needs no restart."),
        new("Teams:CertificatePassword", null, "the password of that file", "Not set: the file has none.", IsSecret: true),
        new("Teams:TenantId", null, "the tenant's id, a GUID", "The only tenant that the bot serves. Not set: any, for a bot that is registered so."),
        new("Teams:StatusConversation", null, "a conversation's id such as 19:…@thread.tacv2", "Where the team reads the status in Teams."),
        new(
            "Teams:AllowedServiceUrls",
            string.Join(';', TeamsOptions.PublicServiceUrls),
            "https addresses separated by semicolons, *. for any subdomain; http on this machine",
            "Connectors that the bot accepts messages from and sends to.",
            IsList: true),
        Setting.Of(
            new("Teams:OpenIdMetadataUrl", "Where Teams publishes its signing keys. Also determines which cloud it is.")
            {
                Accepted = "an absolute https address, or http on this machine",
            },
            typeof(Uri),
            TeamsOptions.PublicOpenIdMetadata),
        Setting.Of(
            new("Teams:TokenUrl", "Where the bot gets its token; not set: from its tenant at login.microsoftonline.com.")
            {
                Accepted = "an absolute https address, or http on this machine",
            },
            typeof(Uri),
            standard: null),
        new(
            "Teams:IdentifyingChannels",
            "msteams",
            "channel ids of the Bot Framework, separated by semicolons",
            "Channels on which an account identifies a person. On others, such as directline, a client can call itself anything."),
        Setting.Of(
            new(
                "Teams:Transport",
                "What speaks the Bot Framework's protocol: this program itself, or Microsoft.Bot.Builder, which also accepts a certificate or a managed "
                    + "identity instead of a secret.")
            {
                OneOf = ["Native", "BotBuilder"],
            },
            typeof(string),
            "Native"),
        Setting.Of(
            new("Teams:Development", "Accepts messages without a token, from this machine only and without Teams:AppId: for emulators."), typeof(bool), false),
    ];

    /// <remarks>Any: an emulator's people have no object id.</remarks>
    public string? InsteadOf(string address) => null;

    public IConfiguredChannel Read(ChannelReading reading) => new TeamsSetup(this, TeamsReader.Read(reading));
}
