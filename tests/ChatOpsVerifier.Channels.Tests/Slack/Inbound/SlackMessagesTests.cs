using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using System.Text.Json;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>What of a message of Slack's is kept as evidence: everything that a person sees, and what is not is named.</summary>
public sealed class SlackMessagesTests
{
    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"*Tables restored* 0 of 48"},"fields":[{"type":"mrkdwn","text":"*Result*\nFAILED"},{"type":"plain_text","text":"RTO & RPO\n22 < 30"}]}""", "*Tables restored* 0 of 48\n*Result* FAILED\nRTO & RPO 22 < 30")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"Restore report"}}""", "Restore report")]
    [InlineData("""{"type":"context","elements":[{"type":"mrkdwn","text":"by <@U0TOM>"},{"type":"plain_text","text":"host db-7"}]}""", "by @U0TOM  host db-7")]
    [InlineData("""{"type":"table","rows":[[{"type":"raw_text","text":"Retention (days)"},{"type":"raw_text","text":"Days"}],[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"7"}]}]},{"type":"raw_number","value":14}]]}""", "Retention (days) | Days\n7 | 14")]
    [InlineData("""{"type":"data_table","caption":"Drills","rows":[[{"type":"raw_text","text":"a"},{"type":"raw_text","text":""},{"type":"raw_text","text":"c"}]]}""", "Drills\na |  | c")]
    [InlineData("""{"type":"alert","level":"error","text":{"type":"plain_text","text":"Replica is behind"}}""", "[error] Replica is behind")]
    [InlineData("""{"type":"markdown","text":"**Result**: <none>"}""", "**Result**: <none>")]
    [InlineData("""{"type":"container","title":{"type":"plain_text","text":"Drill"},"child_blocks":[{"type":"section","text":{"type":"plain_text","text":"Result: FAILED"}}]}""", "Drill\nResult: FAILED")]
    [InlineData("""{"type":"carousel","elements":[{"type":"card","title":{"type":"mrkdwn","text":"eu-1"},"body":{"type":"mrkdwn","text":"red"}},{"type":"card","title":{"type":"mrkdwn","text":"eu-2"}}]}""", "eu-1\nred\neu-2")]
    [InlineData("""{"type":"plan","title":"Steps","tasks":[{"type":"task_card","task_id":"1","title":"Restore","status":"error","output":{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"0 of 48"}]}]}}]}""", "Steps\nRestore [error]\n0 of 48")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Open log"},"url":"https://ci.example/7"},{"type":"static_select","placeholder":{"type":"plain_text","text":"Region"},"options":[{"text":{"type":"plain_text","text":"eu"},"value":"1"}]}]}""", "[Open log: https://ci.example/7]  [Region / eu]")]
    public void Blocks_OfAnApp_AreKeptAsTheyAreSeen(string block, string expected)
    {
        var read = Read($$"""{"bot_id":"B1","text":"Nightly run","blocks":[{{block}}]}""");

        Assert.Equal(expected, Plain(read.Words));
        Assert.Empty(read.NotKept);
    }

    [Theory]
    [InlineData("""{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"one"}]},{"type":"rich_text_section","elements":[{"type":"text","text":"two"}]}]}""", "• one\n• two")]
    [InlineData("""{"type":"rich_text_list","style":"ordered","indent":1,"offset":2,"elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"third"}]}]}""", "  3. third")]
    [InlineData("""{"type":"rich_text_quote","elements":[{"type":"text","text":"a\nb"}]}""", "> a\n> b")]
    [InlineData("""{"type":"rich_text_preformatted","elements":[{"type":"text","text":"row 1\n  row 2"}]}""", "```\nrow 1\n  row 2\n```")]
    [InlineData(
        """{"type":"rich_text_section","elements":[{"type":"text","text":"30","style":{"strike":true}},{"type":"text","text":" 7 days"}]}""", "~30~ 7 days")]
    [InlineData("""{"type":"rich_text_section","elements":[{"type":"emoji","name":"x","unicode":"274c"},{"type":"text","text":" restore "},{"type":"emoji","name":"our-own"},{"type":"emoji","name":"man","unicode":"1f468-200d-1f4bb"}]}""", "❌ restore :our-own:👨‍💻")]
    [InlineData("""{"type":"rich_text_section","elements":[{"type":"link","url":"https://wiki.example/a?b=1&c=2","text":"the run"},{"type":"text","text":" & "},{"type":"link","url":"https://x.example/"}]}""", "the run (https://wiki.example/a?b=1&c=2) & https://x.example/")]
    [InlineData("""{"type":"rich_text_section","elements":[{"type":"date","timestamp":1720710212,"format":"{date_num} at {time}","fallback":"f"},{"type":"text","text":" "},{"type":"date","timestamp":1720710212,"format":"{ago}"}]}""", "2024-07-11 at 15:03 UTC 2024-07-11 15:03 UTC")]
    [InlineData("""{"type":"rich_text_section","elements":[{"type":"usergroup","usergroup_id":"S1"},{"type":"text","text":" "},{"type":"channel","channel_id":"C1"},{"type":"text","text":" "},{"type":"broadcast","range":"here"},{"type":"text","text":" "},{"type":"user","user_id":"U0TOM"}]}""", "@S1 #C1 @here @U0TOM")]
    public void RichText_IsKeptWithItsStructure(string part, string expected)
    {
        var read = Read($$"""{"user":"U1","text":"","blocks":[{"type":"rich_text","elements":[{{part}}]}]}""");

        Assert.Equal(expected, Plain(read.Words));
        Assert.Empty(read.NotKept);
    }

    [Fact]
    public void PersonsMessage_IsReadOnce_WithTheNamesThatOnlyItsTextTells()
    {
        var read =
            Read(
                """{"user":"U1","text":"<#C1|go-live> says :x: for <!subteam^S1|@dba>","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"channel","channel_id":"C1"},{"type":"text","text":" says "},{"type":"emoji","name":"x","unicode":"274c"},{"type":"text","text":" for "},{"type":"usergroup","usergroup_id":"S1"}]}]}]}""");

        Assert.Equal("#go-live says ❌ for @dba", Plain(read.Words));
    }

    [Fact]
    public void TextAndBlocksThatDiffer_AreBothKept()
    {
        var read = Read("""{"user":"U1","text":"Restore took 22 minutes","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"RTO missed"}}]}""");

        Assert.Equal("Restore took 22 minutes\nRTO missed", Plain(read.Words));
    }

    [Fact]
    public void WhatTextCannotHold_IsNamed()
    {
        var read =
            Read(
                """{"bot_id":"B1","blocks":[{"type":"image","alt_text":"Dashboard all red","title":{"type":"plain_text","text":"Grafana"},"image_url":"https://g.example/1.png"},{"type":"image","alt_text":"again","image_url":"https://g.example/2.png"},{"type":"video","title":{"type":"plain_text","text":"The drill"},"video_url":"https://v.example/1","thumbnail_url":"https://v.example/t","alt_text":"drill"},{"type":"hologram","title":{"text":"Result"},"rows":[{"label":"FAILED"}]},{"type":"file","external_id":"x","source":"remote"}]}""");

        Assert.Equal(
            "[Picture: Grafana – Dashboard all red https://g.example/1.png]\n[Picture: again https://g.example/2.png]\n[Video: The drill – drill "
                + "https://v.example/1]\nResult\nFAILED",
            Plain(read.Words));
        Assert.Equal(["2 pictures", "a video", "a part of the kind “hologram” except its text", "a file that is kept outside of Slack"], read.NotKept);
    }

    [Fact]
    public void AppsOlderForm_IsKeptWhole()
    {
        var read =
            Read(
                """{"bot_id":"B1","text":"","attachments":[{"pretext":"Drill","color":"danger","author_name":"CI","title":"Run 118","title_link":"https://ci.example/118","text":"Restore finished","fields":[{"title":"Tables restored","value":"0 of 48"},{"title":"Result","value":"FAILED"}],"image_url":"https://ci.example/g.png","footer":"ci.example","ts":1720710212,"blocks":[],"fallback":"Run 118"}]}""");

        Assert.Equal(
            "Drill\n[danger]\nRun 118 (https://ci.example/118)\nCI: Restore finished\nTables restored: 0 of 48\nResult: FAILED\n[Picture: https://ci.example/"
                + "g.png]\nci.example · 2024-07-11 15:03 UTC",
            Plain(read.Words));
        Assert.Equal(["a picture"], read.NotKept);
    }

    [Fact]
    public void FallbackAlone_IsKept() =>
        Assert.Equal("Restore FAILED", Plain(Read("""{"bot_id":"B1","attachments":[{"fallback":"Restore FAILED"}]}""").Words));

    [Fact]
    public void ForwardedMessage_IsKeptWithItsBlocksAndFiles()
    {
        var read =
            Read(
                """{"user":"U1","text":"look","attachments":[{"is_share":true,"is_msg_unfurl":true,"author_name":"Backup bot","text":"Restore report","from_url":"https://acme.slack.com/archives/C1/p1","message_blocks":[{"team":"T","channel":"C1","ts":"1.1","message":{"blocks":[{"type":"header","text":{"type":"plain_text","text":"Restore report"}},{"type":"section","fields":[{"type":"mrkdwn","text":"Tables restored\n0 of 48"},{"type":"mrkdwn","text":"Result\nFAILED"}]}]}}],"files":[{"id":"F1","name":"log.txt"}]}]}""");

        Assert.Equal("look\nBackup bot:\nRestore report\nTables restored 0 of 48\nResult FAILED\nhttps://acme.slack.com/archives/C1/p1", Plain(read.Words));
        Assert.Equal("", read.Previews);
        Assert.Equal("F1", Assert.Single(read.Files).Text("id"));
    }

    [Fact]
    public void ForwardOfAForward_KeepsTheFilesOfBoth_AndNotThoseOfALinkedMessage()
    {
        var read =
            Read(
                """{"user":"U1","text":"see below","files":[{"id":"F0","name":"own.txt"}],"attachments":[{"is_share":true,"author_name":"Ada","text":"passing it on","files":[{"id":"F1","name":"one.txt"}],"message_blocks":[{"message":{"blocks":[],"files":[{"id":"F2","name":"two.txt"}],"attachments":[{"is_share":true,"author_name":"Backup bot","text":"0 of 48","files":[{"id":"F3","name":"three.txt"}]},{"is_msg_unfurl":true,"from_url":"https://acme.slack.com/archives/C1/p2","text":"other","files":[{"id":"F4","name":"linked.txt"}]}]}}]}]}""");

        Assert.Equal(["F0", "F1", "F2", "F3"], read.Files.Select(f => f.Text("id")).Order());
        Assert.Contains("0 of 48", Plain(read.Words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"from_url":"https://status.example/","original_url":"https://status.example/","service_name":"Status","title":"All systems go","text":"Retention is 714 days"}""")]
    [InlineData("""{"is_msg_unfurl":true,"from_url":"https://status.example/","author_name":"All systems go","text":"Retention is 714 days"}""")]
    [InlineData("""{"is_app_unfurl":true,"app_unfurl_url":"https://status.example/","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"All systems go\nRetention is 714 days"}}]}""")]
    public void LinksPreview_IsNotTheSendersOwnWords(string preview)
    {
        var read = Read($$"""{"user":"U1","text":"<https://status.example/>","attachments":[{{preview}}]}""");

        Assert.Equal("https://status.example/", Plain(read.Words));
        Assert.StartsWith(
            "[Link preview, not written by the sender: https://status.example/]\n> All systems go", Plain(read.Previews), StringComparison.Ordinal);
        Assert.Contains("> ", Plain(read.Previews).Split('\n')[^1], StringComparison.Ordinal);
        Assert.EndsWith("Retention is 714 days", Plain(read.Previews), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_HasAnEnd()
    {
        var block = """{"type":"section","text":{"type":"plain_text","text":"deep"}}""";
        for (var depth = 0; depth < 20; depth++)
        {
            block = $$"""{"type":"container","title":{"type":"plain_text","text":"{{depth}}"},"child_blocks":[{{block}}]}""";
        }

        var read = Read($$"""{"bot_id":"B1","blocks":[{{block}}]}""");

        Assert.Contains("what is nested too deeply", read.NotKept);
        Assert.StartsWith("19\n18", Plain(read.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void PartsOfAnotherShapeThanTheirKindHas_AreRead()
    {
        var read =
            Read(
                """{"user":"U1","text":"kept","blocks":[{"type":"rich_text","elements":"x"},{"type":"table","rows":[7,["x"],[{}]]},{"type":"section","fields":[{}],"text":9},{"type":7},{}],"attachments":[{"fields":[{}],"ts":"soon","message_blocks":[{"message":7}]}]}""");

        Assert.Contains("kept", Plain(read.Words), StringComparison.Ordinal);
    }

    private static SlackContent Read(string message) => SlackMessages.Read(Payload.Of(JsonSerializer.SerializeToElement(JsonNode.Parse(message))));

    private static string Plain(string wire) => SlackText.Plain(wire, id => id);
}
