using System.Text;
using ChatOpsVerifier.Host.CommandLine;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class SafeWriterTests
{
    [Theory]
    [InlineData("plain, ümlaut, 日本語, 😀 and a family 👨\u200d👩\u200d👧", "plain, ümlaut, 日本語, 😀 and a family 👨\u200d👩\u200d👧")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("\u001b[2Jcleared", "\\u001b[2Jcleared")]
    [InlineData("\u001b]0;title\u0007", "\\u001b]0;title\\u0007")]
    [InlineData("over\rwritten", "over\\u000dwritten")]
    [InlineData("line of CR LF\r", "line of CR LF\r")]
    [InlineData("\u009b31mred", "\\u009b31mred")]
    [InlineData("a\bb\u007fc", "a\\u0008b\\u007fc")]
    [InlineData("PASS\u202eLIAF", "PASS\\u202eLIAF")]
    [InlineData("\u2066isolated\u2069 \u200emark \u061c", "\\u2066isolated\\u2069 \\u200emark \\u061c")]
    [InlineData("go\u200blive", "go\\u200blive")]
    [InlineData("line\u2028separator", "line\\u2028separator")]
    [InlineData("\U000e0041tag", "\\udb40\\udc41tag")]
    [InlineData("swapped \u206a\u206f\ufff9note\ufffb", "swapped \\u206a\\u206f\\ufff9note\\ufffb")]
    [InlineData("\U0001d173beam\U0001bca0", "\\ud834\\udd73beam\\ud82f\\udca0")]
    public void Write_Text_ShowsWhatCouldActOnTheTerminal(string text, string expected)
    {
        Assert.Equal(expected, Written(text, colours: false));
        Assert.Equal(expected, SafeWriter.Escape(text));
    }

    /// <summary>What a provider calls itself, or says went wrong, is in the log.</summary>
    [Fact]
    public void Log_OfOthersWords_CannotActOnATerminal()
    {
        var events = new List<Serilog.Events.LogEvent>();
        using var logger = new Serilog.LoggerConfiguration().Enrich.With<Logging.SafeProperties>().WriteTo.Sink(new Kept(events)).CreateLogger();

        logger.Warning("{Problem:l} {Count}", "Slack: \u001b[2J\u202eworkspace", 3);

        Assert.Equal("Slack: \\u001b[2J\\u202eworkspace 3", Assert.Single(events).RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Write_HalfOfASurrogatePair_IsShownAsEscape() =>
        // An attribute cannot carry it: metadata are UTF-8.
        Assert.Equal("half \\ud83d of a pair", Written($"half {(char)0xd83d} of a pair", colours: false));

    [Fact]
    public void Write_Painted_HasColoursOnlyWhereWanted()
    {
        Assert.Equal("\u001b[31mFAIL\u001b[0m", Written(SafeWriter.Paint(3, "FAIL"), colours: true));
        Assert.Equal("FAIL", Written(SafeWriter.Paint(3, "FAIL"), colours: false));
        Assert.Equal("\u001b[31m\\u001b[0mFAIL\u001b[0m", Written(SafeWriter.Paint(3, "\u001b[0mFAIL"), colours: true));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("why hostile")]
    [InlineData("gate hostile")]
    [InlineData("remind simulate hostile")]
    [InlineData("report hostile --diff")]
    [InlineData("status --json")]
    [InlineData("ledger verify hostile")]
    [InlineData("import again.md --dry-run")]
    [InlineData("import again.md --slug b\u001b[2Jad")]
    public async Task Command_OnHostileReport_WritesNoControlCharacter(string line)
    {
        await using var data = await RealData.EmptyAsync();
        var text =
            "# Go \u001b[2J\u202elive\n\n## \u009bOne\u2066\n\n- [ ] Restore \u001b]0;owned\u0007 tested \u200e\u202e if possible\n"
                + "- [ ] Restore\u0008\u0008\u0008 again\n";
        var path = data.Write("again.md", Encoding.UTF8.GetBytes(text));
        var imported = await HostProgram.RunAsync(data.Folder, "import", path, "--slug", "hostile");
        var run = await HostProgram.RunAsync(data.Folder, [.. line.Replace("again.md", path, StringComparison.Ordinal).Split(' ')]);

        imported.Expect(0);
        foreach (var shown in new[] { imported.Output, imported.Error, run.Output, run.Error })
        {
            Assert.DoesNotContain(shown, c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u202e' or '\u2066' or '\u200e' or '\u2069');
        }
    }

    private static string Written(string text, bool colours)
    {
        using var bytes = new MemoryStream();
        using (var writer = new SafeWriter(new StreamWriter(bytes, new UTF8Encoding(false)), colours))
        {
            writer.Write(text);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class Kept(List<Serilog.Events.LogEvent> events) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => events.Add(logEvent);
    }
}
