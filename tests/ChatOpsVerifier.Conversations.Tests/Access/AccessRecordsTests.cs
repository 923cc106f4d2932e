using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Conversations.Tests.Access;

/// <summary>How long what signs somebody in lasts, also while the clock is set.</summary>
public sealed class AccessRecordsTests
{
    private static readonly DateTimeOffset Made = new(2026, 3, 8, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(9.9, true)]
    [InlineData(10, false)]
    // The clock was set back a little, as it is every day, and by a day.
    [InlineData(-0.5, true)]
    [InlineData(-1440, false)]
    public void Link_LastsItsMinutes_WhateverTheClockDoes(double minutes, bool isUsable) =>
        Assert.Equal(isUsable, new SignInLink("a1", "r1", "ada", "slack", Made, Made.AddMinutes(10), UsedAt: null).IsUsable(Made.AddMinutes(minutes)));

    [Theory]
    [InlineData(1, true)]
    [InlineData(12, false)]
    [InlineData(-1, true)]
    [InlineData(-24, false)]
    public void Session_EndsWhereNobodyHasSeenItForLong_BeforeOrAfter(double hours, bool isOpen) =>
        Assert.Equal(
            isOpen,
            new AccessSession("s1", "a1", "ada", "link slack", null, AccessScopes.Read, "", Made, Made, Made.AddDays(7), EndedAt: null).IsOpen(
                Made.AddHours(hours), TimeSpan.FromHours(12)));

    /// <summary>Scripts go on with their keys: those have days, and somebody set the clock right on purpose.</summary>
    [Theory]
    [InlineData(-400, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void Key_LastsUntilItsDay(double days, bool isUsable) =>
        Assert.Equal(
            isUsable,
            new AccessKey(
                "k1", "a1", "ada", "nightly", AccessScopes.Read, "system", Made, Made.AddDays(90), RevokedAt: null, UsedAt: null).IsUsable(Made.AddDays(days)));
}
