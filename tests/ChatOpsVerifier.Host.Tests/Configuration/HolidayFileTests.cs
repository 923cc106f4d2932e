using System.Text;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>Holiday files as other programs write them.</summary>
public sealed class HolidayFileTests
{
    [Theory]
    [InlineData("Großer Frauentag", "ß", "\r\n ")]
    [InlineData("Großer Frauentag", "ß", "\n\t")]
    [InlineData("元日", "日", "\r\n ")]
    [InlineData("Kermis 🎡", "🎡", "\r\n ")]
    public void Line_FoldedInTheMiddleOfACharacter_KeepsIt(string name, string divided, string fold)
    {
        using var folder = new TempFolder();
        var bytes = Encoding.UTF8.GetBytes(Calendar($"DTSTART;VALUE=DATE:20260308\r\nSUMMARY:{name}"));
        for (var part = 1; part < Encoding.UTF8.GetByteCount(divided); part++)
        {
            var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(divided)) + part;
            List<string> problems = [];
            var holidays = HolidayFile.Read(folder.Write("holidays.ics", [.. bytes[..at], .. Encoding.ASCII.GetBytes(fold), .. bytes[at..]]), problems);

            Assert.Empty(problems);
            Assert.Equal(name, holidays!.NameOf(new(2026, 3, 8)));
        }
    }

    [Theory]
    [InlineData("CANCELLED")]
    [InlineData("cancelled")]
    [InlineData("Cancelled")]
    public void Day_ThatIsCancelled_IsNotAHoliday(string status)
    {
        using var folder = new TempFolder();
        List<string> problems = [];
        var holidays = HolidayFile.Read(
            folder.Write("holidays.ics", Encoding.UTF8.GetBytes(Calendar($"DTSTART;VALUE=DATE:20260308\r\nSTATUS:{status}\r\nSUMMARY:Off"))), problems);

        Assert.Null(holidays?.NameOf(new(2026, 3, 8)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    [InlineData("\r\n\ufeff")]
    [InlineData("\ufeff")]
    public void TwoCalendars_OneBehindTheOther_AreBothRead(string seam)
    {
        using var folder = new TempFolder();
        List<string> problems = [];
        var file = "\ufeff"
            + Calendar("DTSTART;VALUE=DATE:20260308\r\nSUMMARY:First").TrimEnd()
            + seam
            + Calendar("DTSTART;X-A=\"b:c\";VALUE=DATE:20260309\r\nSUMMARY:Second");
        var holidays = HolidayFile.Read(folder.Write("holidays.ics", Encoding.UTF8.GetBytes(file)), problems);

        Assert.Empty(problems);
        Assert.Equal(["First", "Second"], [holidays!.NameOf(new(2026, 3, 8)), holidays.NameOf(new(2026, 3, 9))]);
    }

    private static string Calendar(string lines) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Holidays//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{lines}\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n";
}
