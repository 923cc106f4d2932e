using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Access;

/// <summary>In which ways people can sign in here.</summary>
internal sealed class SignInMethods(Settings settings, IAccessStore store, TimeProvider time)
{
    /// <summary>Chats in which the bot gives somebody a link: "Slack", "Teams".</summary>
    public IReadOnlyList<string> Chats { get; } = ChatsOf(settings);

    public bool HasOpenId => settings.Web.OpenId is not null;

    /// <summary>What keeps a server that others can reach from starting, as far as its settings say; <c>null</c> if a key could still open it.</summary>
    /// <exception cref="SettingsException">Each person must sign in, and nobody can.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken)
    {
        if (!settings.Web.RequiresSignIn || Chats.Count > 0 || HasOpenId)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (!(await store.ListKeysAsync(cancellationToken)).Any(k => k.IsUsable(now) && settings.Operators.Any(p => p.Id == k.PersonId)))
        {
            throw Nobody(settings);
        }
    }

    /// <summary>The same before there is a database, so that a start that is refused leaves none behind.</summary>
    /// <exception cref="SettingsException">Each person must sign in, and nobody can.</exception>
    public static void RequireBeforeDatabase(Settings settings)
    {
        if (settings.Web.RequiresSignIn
            && ChatsOf(settings).Length == 0
            && settings.Web.OpenId is null
            && settings.Database.ConnectionString is null
            && settings.DatabaseFile is { } file
            && !File.Exists(file))
        {
            throw Nobody(settings);
        }
    }

    private static string[] ChatsOf(Settings settings) => settings.Web.PublicUrl is null ? [] :
        [.. settings.Channels.Where(c => c.IsOn && settings.Operators.Any(p => p.Addresses.ContainsKey(c.Module.Name))).Select(c => c.Module.Title)];

    private static SettingsException Nobody(Settings settings)
    {
        var why = settings.Web.Reachable.IsEmpty ? ["Web:SignIn: found Required"] : settings.Web.Reachable;
        return new SettingsException(
        [
            .. why.Select(
                w =>
                    $"{w}, and nobody can sign in. Make a personal key with `key create PERSON` (Web:AccessKey is for a trial on this machine only), or "
                        + "connect Slack or Teams and set Web:PublicUrl, or set Web:OpenId:Authority; or keep the server to this machine: a loopback address "
                        + $"in urls such as {SettingCatalog.Get("urls").Default}, and no other name in AllowedHosts and Web:PublicUrl."),
        ]);
    }
}
