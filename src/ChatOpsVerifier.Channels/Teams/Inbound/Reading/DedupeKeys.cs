using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>
/// The names under which Teams may deliver one turn again. An activity's id stays the same when it comes again, and is unique in
/// its conversation alone. A client that tells no id is recognised by what was done, and when.
/// </summary>
internal static class DedupeKeys
{
    public static ImmutableArray<string> Of(Activity activity) => [activity.Id is { } id ? $"teams:activity:{Place(activity)}:{id}" : Unnamed(activity)];

    /// <summary>Not the activity's id: the bot speaks first once, however often it is told that it was installed.</summary>
    public static ImmutableArray<string> OfOpening(Activity activity, bool hasReport) =>
        [$"teams:opened:{activity.Address.Target}:{activity.UserId}{(hasReport ? "" : ":too-early")}"];

    /// <summary>Makes the answer to a passer-by a turn of its own, which is done once in each place.</summary>
    public static string OfPasserBy(Activity activity) => $"teams:passer-by:{Place(activity)}:{activity.UserId}";

    /// <summary>One message may be edited many times, and each edit has the message's id.</summary>
    public static ImmutableArray<string> OfChange(Activity activity) =>
        [$"teams:changed:{Place(activity)}:{activity.Id}:{activity.Type}"
            + $":{activity.Payload.TextOrNone("timestamp") ?? activity.Payload.TextOrNone("localTimestamp") ?? Unnamed(activity)}"];

    private static string Place(Activity activity) => activity.Reference.ConversationId;

    private static string Unnamed(Activity activity)
    {
        var payload = activity.Payload;
        var done =
            $"{activity.Type}\n{activity.UserId}\n{payload.TextOrNone("replyToId")}\n{payload.TextOrNone("timestamp")}\n{payload.TextOrNone("text")}\n"
                + $"{payload.ObjectOrNone("value")?.Json.GetRawText()}";
        return $"teams:deed:{Place(activity)}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(done)))}";
    }
}
