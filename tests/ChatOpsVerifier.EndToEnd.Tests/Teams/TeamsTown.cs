using System.Text.Json.Nodes;

namespace ChatOpsVerifier.EndToEnd.Tests.Teams;

/// <summary>The people and places of the Playground, with ids that look like those of Teams. Olga operates; Tom is in the team and knows nothing.</summary>
internal static class TeamsTown
{
    public const string OlgasObjectId = "5d0f3a52-0000-4000-8000-0000000000aa";
    public const string TomsObjectId = "5d0f3a52-0000-4000-8000-0000000000bb";
    public const string TomsAccount = "29:tom";
    public const string Bot = "28:verifier";
    public const string PersonalChat = "a:olga";
    public const string GroupChat = "19:group@thread.v2";

    /// <summary>The channel where the team reads the status.</summary>
    public const string StatusChannel = "19:status@thread.tacv2";

    /// <summary>The Playground wants five others, no matter who they are.</summary>
    public static JsonObject World() => new()
    {
        ["version"] = "0.1.1",
        ["tenantId"] = "7b1c1f4e-0000-4000-8000-000000000001",
        ["bot"] = new JsonObject { ["id"] = Bot, ["name"] = "Verifier" },
        ["currentUser"] = Person("olga", "Olga", "Operator", OlgasObjectId),
        ["users"] = new JsonArray(
            Person("tom", "Tom", "Teammate", TomsObjectId),
            Person("uma", "Uma", "Usher", "5d0f3a52-0000-4000-8000-0000000000c1"),
            Person("vic", "Vic", "Visitor", "5d0f3a52-0000-4000-8000-0000000000c2"),
            Person("wim", "Wim", "Witness", "5d0f3a52-0000-4000-8000-0000000000c3"),
            Person("xia", "Xia", "Extra", "5d0f3a52-0000-4000-8000-0000000000c4")),
        ["personalChat"] = new JsonObject { ["id"] = PersonalChat },
        ["groupChat"] = new JsonObject { ["id"] = GroupChat, ["name"] = "Group Chat" },
        ["team"] = new JsonObject
        {
            ["id"] = "19:general@thread.tacv2",
            ["name"] = "Go-live",
            ["aadGroupId"] = "5d0f3a52-0000-4000-8000-0000000000dd",
            ["channels"] = new JsonArray(new JsonObject { ["id"] = StatusChannel, ["name"] = "Status" }),
        },
    };

    private static JsonObject Person(string account, string given, string family, string objectId) => new()
    {
        ["id"] = $"29:{account}",
        ["name"] = $"{given} {family}",
        ["userPrincipleName"] = $"{account}@example.com",
        ["aadObjectId"] = objectId,
        ["givenName"] = given,
        ["surname"] = family,
        ["email"] = $"{account}@example.com",
    };
}
