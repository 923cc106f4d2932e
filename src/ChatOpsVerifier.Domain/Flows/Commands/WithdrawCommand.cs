using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class WithdrawCommand : FlowCommand
{
    public override string Word => "withdraw";

    public override IReadOnlyList<string> Aliases => ["take back"];

    public override RichText Help => RichText.Of($"`withdraw 2.2`: the answer no longer holds");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => argument.Length == 0 || IsName(argument);

    public override void Run(Scene scene, string argument) => ReopenCommand.Run(scene, argument, Word, isWithdrawal: true);
}
