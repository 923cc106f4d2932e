using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Conversations.Tests.Reminders;

public sealed class OpeningStepTests
{
    private static readonly (string, ImmutableArray<WorkItem>)[] Work =
    [
        ("alpha", [new("req:1", "1 Backups", 3), new("req:2", "2 Restores", 1)]),
        ("beta", [new("req:1", "1 Access", 2)]),
    ];

    [Fact]
    public void Pick_Fresh_IsTheSmallestOfAllReports()
    {
        var opening = OpeningStep.Pick(Work, unanswered: 0, after: 3)!;
        Assert.Equal(("alpha", "req:2", null), (opening.Slug, opening.Item.RequirementId, opening.WhyAnother));
    }

    [Fact]
    public void Pick_WhatWasBegun_ComesFirst() => Assert.Equal(
        "req:1", OpeningStep.Pick([.. Work, ("gamma", [new("req:1", "1 Logs", 9, IsBegun: true)])], 0, 3)!.Item.RequirementId);

    [Fact]
    public void Pick_NoAnswer_TurnsThroughAllAndSaysSo()
    {
        var leads = Enumerable.Range(0, 12).Select(unanswered => OpeningStep.Pick(Work, unanswered, after: 3)!).ToList();

        Assert.Equal(
            [
                "2 Restores",
                "2 Restores",
                "2 Restores",
                "1 Access",
                "1 Access",
                "1 Access",
                "1 Backups",
                "1 Backups",
                "1 Backups",
                "2 Restores",
                "2 Restores",
                "2 Restores"
            ],
            leads.Select(l => l.Item.Name));
        Assert.All(leads.Take(3), l => Assert.Null(l.WhyAnother));
        Assert.Equal("3 reminders that began with 2 Restores got no reply, so another step comes first this time: 1 Access.", leads[3].WhyAnother);
    }

    [Fact]
    public void Pick_OnlyOneThing_IsAlwaysThatOneWithoutAMessage()
    {
        var opening = OpeningStep.Pick([("alpha", [new("req:1", "1 Backups", 3)])], unanswered: 99, after: 1)!;
        Assert.Equal(("1 Backups", null), (opening.Item.Name, opening.WhyAnother));
    }

    [Fact]
    public void Pick_NothingToDo_IsNone() => Assert.Null(OpeningStep.Pick([("alpha", [])], 0, 3));
}
