using ChatOpsVerifier.Conversations.Policies;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

public sealed class ReminderOptionsTests
{
    private readonly ReminderOptionsValidator _validator = new();

    [Fact]
    public void Validate_Defaults_AreFine() => Assert.True(_validator.Validate(null, new ReminderOptions()).Succeeded);

    [Fact]
    public void Validate_SeveralMistakes_AreAllNamedInOneMessage()
    {
        var result = _validator.Validate(null, new ReminderOptions
        {
            FirstAfter = TimeSpan.Zero,
            Interval = TimeSpan.FromDays(2),
            Cap = TimeSpan.FromDays(1),
            BackOff = double.NaN,
        });

        Assert.True(result.Failed);
        Assert.Contains("Reminders:FirstAfter is 00:00:00", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Reminders:BackOff is NaN", result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Reminders:Cap is 1.00:00:00, shorter than Reminders:Interval (2.00:00:00)", result.FailureMessage, StringComparison.Ordinal);
    }
}
