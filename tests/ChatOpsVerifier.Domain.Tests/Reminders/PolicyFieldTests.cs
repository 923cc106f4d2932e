using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Tests.Reminders;

public class PolicyFieldTests
{
    private static readonly Rhythm Weekdays9 = new Rhythm.ByDays(1, new TimeOnly(9, 0), Weekdays.MondayToFriday, new DateOnly(2026, 11, 1));
    private static readonly PolicyField[] Waits = [PolicyField.FirstAfter, PolicyField.Interval, PolicyField.BackOff, PolicyField.Cap];
    private static readonly PolicyLayer AllWaits = new()
    {
        FirstAfter = TimeSpan.FromHours(2),
        Interval = TimeSpan.FromHours(8),
        BackOff = 2,
        Cap = TimeSpan.FromDays(2)
    };

    [Fact]
    public void Wait_AskedForAfterARhythm_TakesItsPlace()
    {
        foreach (var wait in Waits)
        {
            var layer = new PolicyLayer { Rhythm = Weekdays9 }.With(wait, AllWaits);

            Assert.Null(layer.Over(new ReminderPolicy()).Rhythm);
        }
    }

    [Fact]
    public void Rhythm_AskedForAfterWaits_TakesTheirPlaceForGood()
    {
        var layer = AllWaits.With(PolicyField.Rhythm, new() { Rhythm = Weekdays9 });
        Assert.Equal(Weekdays9, layer.Over(new ReminderPolicy()).Rhythm);

        Assert.Equal(PolicyLayer.Empty, layer.With(PolicyField.Rhythm, PolicyLayer.Empty));
    }

    [Fact]
    public void Wait_TakenBack_LeavesTheRhythmAndTheOtherWaits()
    {
        foreach (var wait in Waits)
        {
            Assert.Equal(Weekdays9, new PolicyLayer { Rhythm = Weekdays9 }.With(wait, PolicyLayer.Empty).Rhythm);
        }

        var layer = AllWaits.With(PolicyField.Interval, PolicyLayer.Empty);
        Assert.Equal((AllWaits.FirstAfter, null, AllWaits.BackOff, AllWaits.Cap), (layer.FirstAfter, layer.Interval, layer.BackOff, layer.Cap));
    }

    [Fact]
    public void EveryField_IsOfOneKind()
    {
        Assert.Equal(5, Enum.GetValues<PolicyField>().Count(f => f.IsWaitOrCap()));
        Assert.DoesNotContain(Enum.GetValues<PolicyField>(), f => f.IsWaitOrCap() && f.IsPersonal());
        Assert.Equal([PolicyField.Due], Enum.GetValues<PolicyField>().Where(f => !f.IsWaitOrCap() && !f.IsPersonal()));
    }
}
