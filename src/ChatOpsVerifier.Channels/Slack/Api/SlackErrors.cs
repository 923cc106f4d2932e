using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>
/// Slack's error codes as sentences for the person who can do something about them. Source: the error tables of the methods at docs.slack.dev.
/// </summary>
internal static class SlackErrors
{
    /// <summary>Slack's own remarks name places in the payload, not its words; still, no more of them than anybody reads.</summary>
    private const int LongestRemark = 300;

    private const string Reinstall = "Add it under \"OAuth & Permissions\" of the app (or from the manifest) and install the app again";
    private const string NewToken = "put the current one from \"OAuth & Permissions\" of the app into Slack:BotToken";

    /// <param name="place">Channel or person that the call was about.</param>
    public static SlackError Of(string method, string code, string? place, JsonObject json)
    {
        var mendable = Mendable(code, place ?? "it", json);
        return new(method, code, $"{mendable ?? Final(code, place ?? "it", json)} ({method}: {code})", mendable is not null);
    }

    /// <returns>Null: nobody can put that right from outside.</returns>
    private static string? Mendable(string code, string place, JsonObject json) => code switch
    {
        "missing_scope" =>
            $"The token lacks the scope {Text(json, "needed") ?? "(Slack does not say which)"}; it has {Text(json, "provided") ?? "none"}. {Reinstall}.",
        "invalid_auth" or "not_authed" => $"Slack does not know this token; {NewToken}.",
        "token_revoked" or "token_expired" => $"The token was revoked or has expired. Install the app again, and {NewToken}.",
        "account_inactive" => $"The bot or its workspace was deactivated. Install the app again, and {NewToken}.",
        "not_allowed_token_type" =>
            "A token of the wrong kind is configured: Slack:BotToken is the one that begins with xoxb-, Slack:AppToken the one with xapp-.",
        "channel_not_found" =>
            $"The bot sees no channel {place}. Check the id (Slack:StatusChannel); a private channel is seen only once the bot was invited there.",
        "not_in_channel" => $"The bot is not in the channel {place}. Invite it: /invite and its name, typed there.",
        "is_archived" => $"The channel {place} is archived. Restore it, or choose another one (Slack:StatusChannel).",
        "user_not_found" or "user_not_visible" or "users_not_found" => $"The bot sees no user {place} in the workspace. Check the Slack id under Operators.",
        "user_disabled" => $"The account {place} is deactivated. Enter another person under Operators.",
        "messages_tab_disabled" => "People cannot write to the app. Switch on \"Messages Tab\" and allow messages there, under \"App Home\" of the app.",
        "not_enabled" => "The app has no Home tab. Switch on \"Home Tab\" under \"App Home\" of the app.",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel" or "restricted_action_non_threadable_channel" =>
            $"A rule of the workspace keeps the bot from doing this in {place}. An administrator of the workspace can allow it.",
        "no_permission" or "access_denied" or "ekm_access_denied" or "team_access_not_granted" or "org_login_required" =>
            "The workspace does not let the app do this. An administrator of the workspace can allow it.",
        "file_uploads_disabled" or "file_upload_not_allowed" or "slack_connect_file_upload_sharing_blocked" or "slack_connect_blocked_file_type" =>
            "A rule of the workspace forbids uploading this file. An administrator of the workspace can allow it.",
        "storage_limit_reached" => "The workspace has no room left for files. Delete some, or upgrade its plan.",
        "too_many_pins" => $"The channel {place} has no room for another pin. Remove one.",
        "link_disabled" or "socket_mode_disabled" =>
            "Socket Mode is switched off for the app. Switch it on under \"Socket Mode\", or remove Slack:AppToken and set Slack:SigningSecret.",
        _ => null,
    };

    private static string Final(string code, string place, JsonObject json) => code switch
    {
        "msg_too_long" or "msg_blocks_too_long" or "view_too_large" => "The message is longer than Slack allows.",
        "no_text" => "The message has no text.",
        "invalid_blocks" or "invalid_blocks_format" or "invalid_arguments" or "invalid_metadata_format" or "invalid_attachments" or "invalid_view" =>
            $"Slack does not accept the payload{Remarks(json)}.",
        "message_not_found" => $"The message is gone from {place}.",
        "cant_update_message" or "cant_delete_message" => "The message is not the bot's own.",
        "edit_window_closed" => "The workspace does not allow editing messages this old.",
        "cannot_dm_bot" => $"{place} is a bot, and bots cannot be written to.",
        "user_not_in_channel" => $"The person is not in {place}, so nothing can be shown to them there.",
        "expired_trigger_id" or "trigger_expired" or "trigger_exchanged" or "exchanged_trigger_id" or "invalid_trigger_id" =>
            "The button press arrived too late to open a window; Slack allows three seconds.",
        "not_found" or "hash_conflict" => "The window was closed or has changed.",
        "file_not_found" or "file_deleted" or "files_not_found" => "The file is gone.",
        "unknown_method" => "The server at Slack:ApiUrl does not know this method.",
        _ => $"Slack refused{Remarks(json)}.",
    };

    private static string Remarks(JsonObject json)
    {
        var messages = (json["response_metadata"] as JsonObject)?["messages"] as JsonArray;
        var said = string.Join("; ", (messages ?? []).OfType<JsonValue>().Select(m => m.ToString()));
        return said.Length == 0 ? "" : $": {Shorten.To(said, LongestRemark + 1)}";
    }

    private static string? Text(
        JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
