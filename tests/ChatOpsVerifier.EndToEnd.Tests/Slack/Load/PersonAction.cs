using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.EndToEnd.Tests.Slack.Load;

/// <summary>One thing that a person did, as Slack delivers it.</summary>
/// <param name="Kind">"events_api", "interactive" or "slash_commands": the names of Socket Mode.</param>
/// <param name="Key">Under which the program knows it again: in its inbox; of what opens a window, the trigger.</param>
internal sealed record PersonAction(string Kind, string Key, JsonObject Payload)
{
    /// <summary>Nothing is recorded of it, and it is answered by a window.</summary>
    public bool OpensAWindow => Kind == "interactive" && (string?)Payload["type"] == "message_action";

    /// <summary>By turns something said, a command, a press of an old button, a window sent of an old question, and a shortcut that opens one.</summary>
    public static PersonAction Of(int number, string user)
    {
        var ts = $"1795600000.{number:000000}";
        return (number % 5) switch
        {
            0 => Said(user, ts),
            1 => Commanded(user, $"{number}.1.load"),
            2 => Submitted(user, number),
            3 => Attaching(user, ts, $"{number}.3.load"),
            _ =>
                Pressed(
                    user, ts, $"{number}.2.load", "value.so|1", JsonSerializer.Serialize(new { r = Testing.Samples.CanonicalSlug, p = "long-gone", v = "" })),
        };
    }

    /// <summary>The same turn as Slack may deliver it once more: an event under another id, everything else as it was.</summary>
    public PersonAction Again()
    {
        var payload = (JsonObject)Payload.DeepClone();
        if (payload["event_id"] is { } id)
        {
            payload["event_id"] = $"{id}AGAIN";
        }

        return this with { Payload = payload };
    }

    /// <summary>As it is posted over HTTP.</summary>
    public (string Type, string Body) Written() => Kind switch
    {
        "events_api" => ("application/json", Payload.ToJsonString()),
        "slash_commands" => ("application/x-www-form-urlencoded", string.Join('&', Payload.Select(p => $"{p.Key}={Uri.EscapeDataString((string)p.Value!)}"))),
        _ => ("application/x-www-form-urlencoded", $"payload={Uri.EscapeDataString(Payload.ToJsonString())}"),
    };

    private static PersonAction Said(string user, string ts) => new("events_api", $"slack:message:D{user}:{ts}", new JsonObject
    {
        ["type"] = "event_callback",
        ["event_id"] = $"Ev{ts}",
        ["event"] = new JsonObject
        {
            ["type"] = "message",
            ["channel_type"] = "im",
            ["channel"] = $"D{user}",
            ["user"] = user,
            ["text"] = "status",
            ["ts"] = ts,
            ["event_ts"] = ts
        },
    });

    private static PersonAction Commanded(string user, string trigger) => new("slash_commands", $"slack:trigger:{trigger}", new JsonObject
    {
        ["command"] = "/verify",
        ["text"] = "help",
        ["user_id"] = user,
        ["channel_id"] = $"D{user}",
        ["trigger_id"] = trigger,
    });

    public static PersonAction Pressed(
        string user,
        string ts,
        string trigger,
        string actionId,
        string value) => new("interactive", $"slack:action:D{user}:1795500000.000001:{ts}", new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1795500000.000001", ["channel_id"] = $"D{user}" },
        ["trigger_id"] = trigger,
        ["channel"] = new JsonObject { ["id"] = $"D{user}" },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["value"] = value, ["action_ts"] = ts }),
    });

    private static PersonAction Submitted(string user, int number) => new("interactive", $"slack:view:V{number}:hash{number}", new JsonObject
    {
        ["type"] = "view_submission",
        ["user"] = new JsonObject { ["id"] = user },
        ["trigger_id"] = $"{number}.4.load",
        ["view"] = new JsonObject
        {
            ["id"] = $"V{number}",
            ["hash"] = $"hash{number}",
            ["callback_id"] = SlackFormView.CallbackId,
            ["private_metadata"] = new SlackFormView(
                Testing.Samples.CanonicalSlug, "long-gone", ActionIds.GiveEvidence, new(SlackAddress.Channel, user)).Write(),
            ["blocks"] = new JsonArray(new JsonObject { ["type"] = "input", ["block_id"] = FieldNames.Evidence }),
            ["state"] = new JsonObject
            {
                ["values"] = new JsonObject
                {
                    [FieldNames.Evidence] = new JsonObject
                    {
                        [SlackFormView.InputId] = new JsonObject
                        {
                            ["type"] = "plain_text_input",
                            ["value"] = $"Console output number {number}: snapshots were taken at 03:00 UTC on each of the last thirty days."
                        },
                    },
                },
            },
        },
    });

    private static PersonAction Attaching(string user, string ts, string trigger) => new("interactive", trigger, new JsonObject
    {
        ["type"] = "message_action",
        ["callback_id"] = "attach_evidence",
        ["user"] = new JsonObject { ["id"] = user },
        ["trigger_id"] = trigger,
        ["channel"] = new JsonObject { ["id"] = "C0TEAM" },
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0TOM", ["ts"] = ts, ["text"] = "The restore drill took 41 minutes." },
    });
}
