using ChatOpsVerifier.Testing;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>
/// Time without a reply on the page: a calendar that holds a reminder back, a ladder that climbs, an answer by the reminder's own button, nothing after PASS,
/// and reminders
/// again when PASS is lost.
/// </summary>
public sealed class ReminderWalkTests(BrowserFixture browser)
{
    // Whatever the time is where the test runs, there are places where it is the middle of a working day, and where it is the middle of the night.
    private static readonly string Noon = WallClock.ZoneAt(12);
    private static readonly string Midnight = WallClock.ZoneAt(0);
    private static readonly string[] Impatient = ["--Reminders:FirstAfter", "00:00:01", "--Reminders:SweepSeconds", "1"];

    [Fact]
    public async Task NoReply_IsRemindedInWorkingHours_Escalates_IsAnsweredByTheRemindersOwnButton_EndsWithPass_AndBeginsAgain()
    {
        await using var host = await HostProcess.StartAsync(
            "--Reminders:TimeZone", Noon,
            "--Reminders:WorkingDays", "mon-sun",
            "--Reminders:WorkingHours", "8-17",
            "--Reminders:QuietHours", "20-6",
            "--Reminders:Escalation:ChannelAfter", "00:00:02",
            "--Reminders:Escalation:SecondAfter", "00:00:02",
            "--Reminders:Escalation:SecondPerson", "reviewer");
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var walker = new Walker(visitor);
        await walker.StepAsync();

        await CalendarHoldsItBackAsync(host, visitor);
        await LadderClimbsAsync(host, visitor);
        await OwnButtonAnswersAsync(visitor, walker);
        await walker.UntilAsync(walker.IsPassAsync);
        await NothingIsToComeAsync(visitor);
        await BeginsAgainAsync(host, visitor);
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>It is night there: a second of time without a reply was long ago, and yet nothing comes.</summary>
    private static async Task CalendarHoldsItBackAsync(HostProcess host, Visitor visitor)
    {
        await RestartAsync(host, visitor, ["--Reminders:TimeZone", Midnight, .. Impatient]);
        await visitor.SayAsync("status");
        await visitor.SayAsync("why not");
        var said = visitor.Conversation.Locator(".message.bot").Last;
        await Assertions.Expect(said).ToContainTextAsync("after 1 second without a reply");
        await Assertions.Expect(said).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"but \d\d:\d\d is (within quiet|outside working) hours"));
        await Assertions.Expect(said).ToContainTextAsync($"({Midnight})");
        Assert.Equal(0, await Reminders(visitor).CountAsync());
        await LooksAsync(visitor);
    }

    /// <summary>What is to come, drawn before anybody gets it.</summary>
    private static async Task LooksAsync(Visitor visitor)
    {
        var card = visitor.Page.Locator(".card.reminders");
        foreach (var lane in new[] { "private", "channel", "secondperson" })
        {
            Assert.NotEqual(0, await card.Locator($"svg.simulation circle.{lane}").CountAsync());
        }

        await card.Locator("summary", new() { HasText = "Each one, and why" }).ClickAsync();
        await card.ScrollIntoViewIfNeededAsync();
        await visitor.PictureAsync("simulation-1440-Light");
        await visitor.AccessibleAsync("reminders to come, light");
        await visitor.Page.Locator("[data-theme-switch]").ClickAsync();
        await visitor.PictureAsync("simulation-1440-Dark");
        await visitor.AccessibleAsync("reminders to come, dark");
        await visitor.Page.SetViewportSizeAsync(375, 800);
        await visitor.Page.Locator(".pane-nav [data-pane=overview]").ClickAsync();
        await card.ScrollIntoViewIfNeededAsync();
        await visitor.FitsAsync();
        await visitor.PictureAsync("simulation-375-Dark");
        await visitor.Page.Locator("[data-theme-switch]").ClickAsync();
        await visitor.Page.SetViewportSizeAsync(1440, 900);
    }

    /// <summary>It is noon: a private message, a call in the channel, a word to the second person, each after its own time without a reply.</summary>
    private async Task LadderClimbsAsync(HostProcess host, Visitor visitor)
    {
        await RestartAsync(host, visitor, Impatient);
        await visitor.SayAsync("status");

        // Nothing is reloaded: it comes by itself.
        await Assertions.Expect(Reminders(visitor)).ToHaveCountAsync(1, Patient);
        await Assertions
            .Expect(visitor.Team)
            .ToContainTextAsync(new System.Text.RegularExpressions.Regex("Operator, the report .* is waiting for you"), new() { Timeout = 60_000 });
        await using (var second = await Visitor.ComeAsync(browser.Browser, host))
        {
            await second.BecomeAsync("Reviewer");
            await Assertions.Expect(second.Conversation).ToContainTextAsync("Operator has not replied", new() { Timeout = 60_000 });
        }

        var card = visitor.Page.Locator(".card.reminders");
        await card.Locator("summary", new() { HasText = "What was sent, and what was not" }).ClickAsync();
        await Assertions.Expect(card.Locator("ol[reversed]")).ToContainTextAsync("sent as a message to the second person, Reviewer");
        await Assertions.Expect(card.Locator("ol[reversed]")).ToContainTextAsync("sent as a mention in the team's channel");
        await Assertions.Expect(card.Locator("ol[reversed]")).ToContainTextAsync($"({Noon})");
        await card.ScrollIntoViewIfNeededAsync();
        await visitor.PictureAsync("reminded-1440-Light");
        await visitor.AccessibleAsync("reminded, light");
        // From here on at the pace of a person.
        await RestartAsync(host, visitor);
    }

    private static async Task OwnButtonAnswersAsync(Visitor visitor, Walker walker)
    {
        await Assertions.Expect(Reminders(visitor)).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("Reminder: 54 checks of 54 are open");
        var reminder = await visitor.Prompt.GetAttributeAsync("id");

        // Whatever step it leads with, its own button takes it.
        await walker.StepAsync();

        Assert.NotEqual(reminder, await visitor.Prompt.GetAttributeAsync("id"));
        await Assertions.Expect(visitor.Page.Locator($"[id='{reminder}'] button[name='choice']")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Team).ToContainTextAsync("resolved: Operator has answered");
        await Assertions.Expect(visitor.Page.Locator(".card.reminders ol[reversed]")).ToContainTextAsync("escalation starts over");
    }

    private static async Task NothingIsToComeAsync(Visitor visitor)
    {
        var card = visitor.Page.Locator(".card.reminders");
        await Assertions.Expect(card).ToContainTextAsync("No reminder is scheduled for the next 30 days.");
        await Assertions.Expect(card).ToContainTextAsync("The report is PASS: nothing is pending");
        await Assertions.Expect(card.Locator("svg.simulation")).ToHaveCountAsync(0);
    }

    private static async Task BeginsAgainAsync(HostProcess host, Visitor visitor)
    {
        await RestartAsync(host, visitor, Impatient);
        await visitor.SayAsync("withdraw 2.2");
        Assert.Equal(0, await Reminders(visitor).CountAsync());
        await visitor.SayAsync("The dashboard was the wrong project's.");

        await Assertions.Expect(visitor.Verdict).ToHaveTextAsync("FAIL");
        await Assertions.Expect(Reminders(visitor)).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(visitor.Prompt).ToContainTextAsync("2.2 Backup Frequency");
        await Assertions.Expect(visitor.Page.Locator(".card.reminders svg.simulation")).ToHaveCountAsync(1);
    }

    private static LocatorAssertionsToHaveCountOptions Patient => new() { Timeout = 60_000 };

    private static ILocator Reminders(Visitor visitor) => visitor.Conversation.Locator(".message.asking").Filter(new() { HasText = "Reminder: " });

    private static async Task RestartAsync(HostProcess host, Visitor visitor, params string[] also)
    {
        await host.KillAsync();
        await host.StartAgainAsync(also);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator("#link-state")).ToHaveTextAsync("Live");
    }
}
