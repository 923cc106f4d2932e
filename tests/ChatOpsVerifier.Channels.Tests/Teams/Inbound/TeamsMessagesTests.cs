using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

/// <summary>What of a message of Teams' is kept as evidence: everything that a person sees, and what is not is named.</summary>
public sealed class TeamsMessagesTests : IAsyncDisposable
{
    private const string Emoji =
        """<span title="x" type="(274c_cross)" class="animated-emoticon-20-cross"><img itemscope itemtype="http://schema.skype.com/Emoji" itemid="274c_cross" src="https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/274c_cross/default/20_f.png" title="Kreuz" alt="❌"></span>""";

    private readonly InboxWorld _world = new();

    [Theory]
    [InlineData("<table><tbody><tr><td><p>Retention (days)</p></td><td><p>7</p></td><td>14</td></tr><tr><td>Copies</td><td></td><td>2</td></tr></"
        + "tbody></table>", "Retention (days) | 7 | 14\nCopies |  | 2")]
    [InlineData("<p>Restore " + Emoji + "</p>", "Restore ❌")]
    [InlineData("""<p>ok <img itemtype="http://schema.skype.com/Emoji" itemid="alert"> <emoji id="1f44d" alt="👍" title="Like"></emoji></p>""", "ok (alert) 👍")]
    [InlineData("<p>Retention: <s>30</s> 7 days, <del>daily</del>, <span style=\"text-decoration: line-through\">weekly</span></p>",
        "Retention: ~~30~~ 7 days, ~~daily~~, ~~weekly~~")]
    [InlineData("<p>see <a href=\"https://wiki.example/a?b=1&amp;c=2\">the run</a>, <a href=\"https://x.example\">https://x.example/</a></p>",
        "see the run (https://wiki.example/a?b=1&c=2), https://x.example")]
    [InlineData("<pre>pg_restore: 0 of 48\n    errors: 48\nexit 1</pre>", "pg_restore: 0 of 48\n    errors: 48\nexit 1")]
    [InlineData("<codeblock class=\"Sql\"><code>select 1<br>  from t</code></codeblock>", "select 1\n  from t")]
    [InlineData("<ol start=\"2\"><li>restore<ul><li>eu</li><li>us</li></ul></li><li>count</li></ol>", "2. restore\n  • eu\n  • us\n3. count")]
    [InlineData("<blockquote><p>RTO missed</p><p>again</p></blockquote><p>so</p>", "> RTO missed\n> again\nso")]
    [InlineData("<p>10<sup>6</sup> rows</p><hr><p>a&nbsp;b</p>", "10^6 rows\n---\na b")]
    [InlineData("<p>Hello <at id=\"0\">Dora Lindt</at></p>", "Hello @Dora Lindt")]
    [InlineData("<div><div>one</div><div>two<br>three</div></div><script>x</script><p style=\"display:none\">hidden</p>", "one\ntwo\nthree")]
    [InlineData("<p>shown<span hidden> not shown</span></p><ul hidden><li>nor this</li></ul>", "shown")]
    [InlineData("<b>un<i>closed", "unclosed")]
    public void Body_IsKeptAsItIsSeen(string html, string expected)
    {
        var read = OfMessage(html);

        Assert.Equal(expected, read.All);
        Assert.Empty(read.NotKept);
    }

    [Fact]
    public void Attachments_AreWhereTheBodyNamesThem()
    {
        var card =
            """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"**Drill 118**"},{"type":"FactSet","facts":[{"title":"Tables restored:","value":"0 of 48"},{"title":"Result","value":"FAILED"}]},{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"RTO"}]},{"type":"Column","items":[{"type":"TextBlock","text":"22 min"}]}]},{"type":"Table","rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"eu"}]},{"type":"TableCell","items":[{"type":"TextBlock","text":"red"}]}]}]},{"type":"RichTextBlock","inlines":["was ",{"type":"TextRun","text":"30","strikethrough":true},{"type":"TextRun","text":" 7"}]},{"type":"Image","url":"https://x/1.png","altText":"all red"}],"actions":[{"type":"Action.OpenUrl","title":"Log","url":"https://ci.example/118"}]}""";
        var read = OfMessage(
            "<p>before</p><attachment id=\"c1\"></attachment><p>after</p><attachment id=\"gone\"></attachment>",
            new JsonObject { ["id"] = "c1", ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card },
            new JsonObject { ["id"] = "f1", ["contentType"] = "reference", ["contentUrl"] = "https://acme.sharepoint.com/log.txt", ["name"] = "log.txt" });

        Assert.Equal(
            "before\n**Drill 118**\nTables restored: 0 of 48\nResult: FAILED\nRTO | 22 min\neu | red\nwas ~~30~~ 7\n[Picture: all red]\n"
                + "[Log (https://ci.example/118)]\nafter\n[File: log.txt (https://acme.sharepoint.com/log.txt)]",
            read.All);
        Assert.Equal(["a picture", "an attachment that Teams does not provide", "a file that Teams only links to"], read.NotKept);
    }

    [Fact]
    public void ForwardedMessage_IsKept_AndAReplyIsQuoted()
    {
        var forwarded =
            """{"originalMessageId":"1","originalMessageContent":"<p>Restore <b>FAILED</b>, 0 of 48</p>","originalSentDateTime":"2026-11-23T14:05:00Z","originalMessageSender":{"application":null,"user":{"id":"u","displayName":"Dora Lindt"}}}""";
        var quoted = """{"messageId":"2","messagePreview":"RTO met?","messageSender":{"user":{"displayName":"Tom"}}}""";
        var read = OfMessage(
            "<attachment id=\"2\"></attachment><p>my comment</p><attachment id=\"1\"></attachment>",
            new JsonObject { ["id"] = "1", ["contentType"] = "forwardedMessageReference", ["content"] = forwarded },
            new JsonObject { ["id"] = "2", ["contentType"] = "messageReference", ["content"] = quoted });

        Assert.Equal("> Tom: RTO met?\nmy comment\n[Forwarded message of Dora Lindt, 2026-11-23 14:05 UTC]\nRestore FAILED, 0 of 48", read.All);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.card.hero",
        """{"title":"Drill","subtitle":"118","text":"FAILED<br>0 of 48","buttons":[{"type":"openUrl","title":"Log","value":"https://ci.example/"}]}""",
        "Drill\n118\nFAILED\n0 of 48\n[Log (https://ci.example/)]")]
    [InlineData("application/vnd.microsoft.teams.card.o365connector",
        """{"title":"Drill","sections":[{"activityTitle":"CI","facts":[{"name":"Result","value":"FAILED"}]}]}""", "Drill\nCI\nResult: FAILED")]
    [InlineData("application/vnd.example.card", """{"heading":"Drill","rows":[{"text":"FAILED"}]}""", "Drill\nFAILED")]
    public void OtherCards_AreKeptByTheirText(string type, string content, string expected) =>
        Assert.Equal(expected, OfMessage("", new JsonObject { ["id"] = "1", ["contentType"] = type, ["content"] = content }).All);

    [Fact]
    public void SubjectAndImportance_AreSeen_SoTheyAreKept()
    {
        var message = Message("<p>0 of 48</p>");
        (message["subject"], message["importance"]) = ("Drill 118 failed", "urgent");

        Assert.Equal("[urgent]\nDrill 118 failed\n0 of 48", TeamsMessages.OfMessage(PayloadOf(message)).All);
    }

    [Fact]
    public void Nesting_HasAnEnd_AndLosesNoWord()
    {
        var read = OfMessage(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "deep");

        Assert.Equal("deep", read.All);
        Assert.Contains("the structure of what is nested too deeply", read.NotKept);
    }

    [Fact]
    public async Task TypedMessage_HasTheStructureOfItsHtml_AndNoWordOfWhatItRepliesTo()
    {
        var turn = await _world.TurnOfAsync("Message/personal", a =>
        {
            a["text"] = "<quoted messageId=\"1783419459151\"/>Retention (days)714";
            a["entities"] =
                new JsonArray(
                    JsonNode.Parse("""{"type":"quotedReply","quotedReply":{"messageId":"1783419459151","senderName":"Bot","preview":"What did you find?"}}"""));
            a["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "text/html",
                ["content"] =
                    """<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1783419459151"><strong itemprop="mri" itemid="28:x">Bot</strong><span itemprop="time"></span><p itemprop="preview">What did you find?</p></blockquote><table><tr><td>Retention (days)</td><td>7</td><td>14</td></tr></table>""",
            });
        });

        Assert.Equal("Retention (days) | 7 | 14", Assert.IsType<TurnContent.Text>(turn.Content).Body);
        Assert.Equal("teams:a:1personal-chat-of-olga:1795512000001", turn.Source!.Id);
    }

    [Fact]
    public async Task Emoji_IsACharacter_AndNoFile()
    {
        var turn = await _world.TurnOfAsync("Message/personal", a =>
        {
            a["text"] = "Restore";
            a["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "image/*",
                    ["contentUrl"] =
                        "https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/274c_cross/default/20_f.png"
                },
                new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>Restore {Emoji}</p>" });
        });

        var text = Assert.IsType<TurnContent.Text>(turn.Content);
        Assert.Equal("Restore ❌", text.Body);
        Assert.Empty(text.Files);
    }

    [Fact]
    public async Task LinkToAFile_IsNamedAndNotAnsweredAsAFile()
    {
        var turn = await _world.TurnOfAsync(
            "Message/personal",
            a => ((JsonArray)a["attachments"]!).Add(new JsonObject
            {
                ["contentType"] = "reference",
                ["contentUrl"] = "https://acme.sharepoint.com/log.txt",
                ["name"] = "log.txt"
            }));

        var text = Assert.IsType<TurnContent.Text>(turn.Content);
        Assert.EndsWith("[File: log.txt (https://acme.sharepoint.com/log.txt)]", text.Body, StringComparison.Ordinal);
        Assert.Empty(text.Files);
        Assert.Equal(["a file that Teams only links to"], turn.Source!.NotKept);
    }

    [Fact]
    public async Task Edit_Deletion_AndReturn_AreNewsOfTheMessageThatItsTurnNamed()
    {
        var turn = await _world.TurnOfAsync("Message/personal");
        await _world.ReceiveAsync("Update/edited");
        await _world.ReceiveAsync("Update/deleted");
        await _world.ReceiveAsync(
            "Update/edited",
            a => (
                a["channelData"]!["eventType"],
                a["text"],
                a["timestamp"]) = ("undeleteMessage", "Retention: 30 days, seen in the console", "2026-11-24T09:09:00Z"));
        await _world.ReceiveAsync("Update/edited", a => (a["channelData"]!["eventType"], a["text"]) = ("undeleteMessage", ""));

        var news = _world.Changes.ToList();
        Assert.Equal(4, news.Count);
        Assert.All(news, n => Assert.Equal(turn.Source!.Id, n.Source.Id));
        Assert.Equal("Retention: 7 days", news[0].Text);
        Assert.Null(news[1].Text);
        Assert.Equal(turn.Source!.WordsSha256, news[2].Source.WordsSha256);
        Assert.Equal((null, ""), (news[3].Source.WordsSha256, news[3].Text));
        Assert.Single(_world.Turns);
    }

    [Fact]
    public async Task HalfACharacter_IsKeptAsAReplacement()
    {
        var turn = await _world.TurnOfAsync("Message/personal", a =>
        {
            a.Remove("attachments");
            a["text"] = "PLACE";
        }, body => body.Replace("PLACE", "took \\ud83d 22 minutes", StringComparison.Ordinal));

        Assert.Equal("took \uFFFD 22 minutes", Assert.IsType<TurnContent.Text>(turn.Content).Body);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static TeamsContent OfMessage(string html, params JsonObject[] attachments) => TeamsMessages.OfMessage(PayloadOf(Message(html, attachments)));

    private static JsonObject Message(string html, params JsonObject[] attachments) => new()
    {
        ["id"] = "1",
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
        ["attachments"] = new JsonArray([.. attachments]),
    };

    private static Payload PayloadOf(JsonObject json) => Payload.Of(JsonSerializer.SerializeToElement(json));
}
