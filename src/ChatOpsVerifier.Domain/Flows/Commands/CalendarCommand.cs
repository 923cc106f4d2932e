using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Times;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Something that is asked for about when reminders may come. Also understood behind "remind".</summary>
internal abstract class CalendarCommand : FlowCommand
{
    public override FlowAccess Access => FlowAccess.Operator;

    /// <summary>"Time zone: Europe/Vienna" is how a page that was pasted says it.</summary>
    public override bool TakesColon => false;

    public override void Run(Scene scene, string argument) => Do(scene, Read(argument, scene.Context));

    public static void Do(Scene scene, PolicyRequests.Reading reading)
    {
        if (reading.Change is { } change)
        {
            scene.Want(change);
        }

        scene.Note(reading.Said);
    }

    protected abstract PolicyRequests.Reading Read(string argument, FlowContext context);
}
